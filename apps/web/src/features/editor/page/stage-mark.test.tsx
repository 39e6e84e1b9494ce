import { stages } from '@plenum/schema/stage'
import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { render } from '../../../../test/render.tsx'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import { StageBadge } from '../../../shared/ui/stage-badge.tsx'
import { StageMark } from './stage-mark.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

test('a stage looks the same in the head of its text and in lists, with the time left beside it', async () => {
  const texts = await createI18n('en')
  const inThreeDays = new Date(Date.now() + 3.5 * 86_400_000).toISOString()
  for (const stage of stages) {
    const page = await render(
      texts,
      new QueryClient(),
      <>
        <StageBadge stage={stage} round={2} />
        <StageMark theme={{ stage, round: 2, deadline: inThreeDays } as never} />
      </>,
    )
    const [badge, mark] = document.body.querySelectorAll('div > span')
    expect(mark?.className).toBe(badge?.className)
    expect(mark?.textContent).toBe(`${badge?.textContent}3 days left`)
    await page.leave()
  }
})
