import { expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import { createCable, type Cable } from './cable.ts'
import { watchConsole, type ConsoleWatch } from './console-watch.ts'
import type { Person } from './scenario.ts'

/** Somebody at a browser of their own, connected to the server by a cable of their own. */
export type Actor = {
  page: Page
  context: BrowserContext
  cable: Cable
  console: ConsoleWatch
  /** Puts the person's session into the browser, as if they had signed in here before. */
  becomes(person: Pick<Person, 'api'>): Promise<void>
  /** Fails when the browser complained of something that the journey did not provoke. */
  leave(): Promise<void>
}

export async function createActor(browser: Browser, url: string, options: BrowserContextOptions): Promise<Actor> {
  const cable = await createCable()
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce',
    ...options,
    proxy: { server: cable.address },
  })
  const page = await context.newPage()
  const console = watchConsole(page, url)
  return {
    page,
    context,
    cable,
    console,
    async becomes({ api }) {
      const [name = '', value = ''] = api.cookie().split('=', 2)
      await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }])
    },
    async leave() {
      const complaints = console.complaints()
      await context.close()
      await cable.close()
      expect(complaints, 'what the browser complained of').toEqual([])
    },
  }
}
