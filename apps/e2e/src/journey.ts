import { test as base, type BrowserContextOptions } from '@playwright/test'
import { createActor, type Actor } from './actor.ts'
import { createScenario, type Person, type Scenario } from './scenario.ts'
import { startWorkspace, type Workspace } from './workspace.ts'

type Fixtures = {
  /** A programme and a theme of this test's own, on the server that the worker's tests share. */
  scenario: Scenario
  /** Opens a browser; signed in as somebody when a person is given. Closed, and asked for complaints, at the end. */
  enter(person?: Pick<Person, 'api'>, options?: BrowserContextOptions): Promise<Actor>
}

/** `workspace`: one server for all tests of a worker, with the example programme. */
export const test = base.extend<Fixtures, { workspace: Workspace }>({
  workspace: [
    async ({}, use) => {
      const workspace = await startWorkspace({ example: true })
      try {
        await workspace.organiser()
        await use(workspace)
      } finally {
        await workspace.close()
      }
    },
    { scope: 'worker' },
  ],
  scenario: async ({ workspace }, use) => {
    await use(await createScenario(workspace))
  },
  enter: async ({ browser, workspace }, use, info) => {
    const actors: Actor[] = []
    await use(async (person, options = {}) => {
      const actor = await createActor(browser, workspace.url, options)
      actors.push(actor)
      if (person !== undefined) await actor.becomes(person)
      return actor
    })
    // Everybody goes before anybody's complaint ends the test.
    const outcomes = await Promise.allSettled(actors.map((actor) => actor.leave()))
    if (info.status !== info.expectedStatus) await info.attach('server', { body: workspace.output().slice(-20_000) })
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  },
})

export { expect } from '@playwright/test'
