import type { LiveEvent } from '@plenum/schema/live-event'
import type { AccessChange } from '../src/access-bus.ts'
import type { LiveAudience } from '../src/live-bus.ts'
import type { TestApp } from './test-app.ts'

/**
 * Everything that is published on the buses from now on, but for notices: they come a moment after what they tell of, and
 * have tests of their own.
 */
export function listen(test: TestApp): { access: AccessChange[]; live: [LiveAudience, LiveEvent][] } {
  const heard = { access: [] as AccessChange[], live: [] as [LiveAudience, LiveEvent][] }
  test.deps.accessBus.subscribe((change) => heard.access.push(change))
  test.deps.liveBus.subscribe((audience, event) => {
    if (event.type !== 'notice') heard.live.push([audience, event])
  })
  return heard
}
