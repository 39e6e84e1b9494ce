import { test as base, expect, type Browser, type Locator, type Page } from '@playwright/test'
import type { Page as ListPage } from '@plenum/schema/api/common'
import type { Programme } from '@plenum/schema/api/programme'
import type { SignIn } from '@plenum/schema/api/session'
import type { Theme } from '@plenum/schema/api/theme'
import { type Language, localized } from '@plenum/schema/language'
import { type Actor, createActor } from './actor.ts'
import { type ApiClient, createApiClient } from './api-client.ts'
import { axeFaults } from './axe-faults.ts'
import { wideWindow } from './review-scenario.ts'
import { settled } from './settled.ts'
import { tabTo } from './tab-to.ts'
import { type Words, wordsIn } from './words.ts'
import { examplePassword, startWorkspace, type Workspace } from './workspace.ts'

/** Accounts of the example programme whose course is gone through. */
export type Who = 'organiser' | 'partner' | 'observer'

const named = { exact: true } as const

/**
 * The example programme on a server whose clock the test moves, and one of its people before it, who has no mouse. The
 * example lets its themes come to where they are in the weeks before it is loaded: here, before the launch.
 */
export type Course = {
  workspace: Workspace
  page: Page
  words: Words
  programme: Programme
  /** By their English title. */
  theme(title: string): Theme
  /** Another of the example's people, over HTTP, who signs in anew. */
  as(who: string): Promise<ApiClient>
  /** Lets server and browser be at a moment (ISO 8601), and reloads nothing. */
  comesTo(time: string): Promise<void>
  /** Signs in as who is before the page, by keyboard, and opens the programme. */
  signIn(): Promise<void>
  /** Tab leads there, Enter does it. */
  enterOn(role: 'button' | 'link', name: string | RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<void>
  /** Opens the menu with which a theme is managed and chooses from it; a window opens. */
  manage(text: string): Promise<Locator>
  isClean(what: string): Promise<void>
  /** @param checked whether the browser's complaints count: not after another failure, which they would hide */
  end(checked: boolean): Promise<void>
}

type Fixtures = { begin(who: Who, language: Language): Promise<Course> }

/** Journeys through the whole programme; each begins on the day before the launch, on a server of its own. */
export const test = base.extend<Fixtures>({
  begin: async ({ browser }, use, info) => {
    let course: Course | null = null
    await use(async (who, language) => (course = await startCourse(browser, who, language)))
    if (course === null) return
    const { workspace, end } = course as Course
    if (info.status !== info.expectedStatus) await info.attach('server', { body: workspace.output().slice(-20_000) })
    await end(info.status === info.expectedStatus)
  },
})

async function startCourse(browser: Browser, who: Who, language: Language): Promise<Course> {
  const start = Date.parse('2021-05-24T08:00:00Z')
  const workspace = await startWorkspace({ example: true, now: start })
  const owner = await workspace.organiser()
  const account = (name: string): SignIn => ({ email: `${name}@example.org`, password: examplePassword })
  async function as(name: string): Promise<ApiClient> {
    const api = createApiClient(workspace.url)
    await api.send('POST', '/api/session', account(name))
    return api
  }
  await (await as(who)).send('PATCH', '/api/person', { language })
  const { items: programmes } = await owner.send<ListPage<Programme>>('GET', '/api/programmes')
  const programme = programmes.find(({ counts }) => counts.themes >= 4)
  if (programme === undefined) throw new Error('the example programme is not there')
  const { items: themes } = await owner.send<ListPage<Theme>>('GET', `/api/programmes/${programme.id}/themes`)

  const actor: Actor = await createActor(browser, workspace.url, { ...wideWindow, locale: language })
  const { page } = actor
  await page.context().clock.install({ time: start })
  // Sessions end in the meantime, and nobody has one at first.
  actor.console.expect(/status of 401/)
  const words = wordsIn(language)

  const enterOn: Course['enterOn'] = async (role, name, key = 'Tab') => {
    await tabTo(page, page.getByRole(role, { name, ...(typeof name === 'string' && named) }), key)
    await page.keyboard.press('Enter')
  }

  return {
    workspace,
    page,
    words,
    programme,
    theme(title) {
      const theme = themes.find((candidate) => candidate.title.en === title)
      if (theme === undefined) throw new Error(`the example has no theme ${title}`)
      return theme
    },
    as,
    async comesTo(time) {
      await workspace.setClock(Date.parse(time))
      await page.context().clock.setSystemTime(Date.parse(time))
    },
    async signIn() {
      await page.goto('/sign-out').catch(() => undefined)
      await page.goto('/sign-in')
      await tabTo(page, page.getByRole('textbox', { name: words('entry:email') }))
      await page.keyboard.type(account(who).email)
      await page.keyboard.press('Tab')
      await page.keyboard.type(examplePassword)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: words('programme:list.title') })).toBeVisible()
      await enterOn('link', localized(programme.name, language).text)
      await expect(page.getByRole('heading', { level: 2, name: words('programme:themes.title') })).toBeVisible()
    },
    enterOn,
    async manage(text) {
      // The focus goes to a page once it is there.
      await settled(page)
      await enterOn('button', words('common:theme.manage'))
      const item = page.getByRole('menuitem', { name: text, ...named })
      await expect(item).toBeVisible()
      for (let step = 0; step < 20; step++) {
        if (await item.evaluate((element) => element === document.activeElement)) break
        await page.keyboard.press('ArrowDown')
      }
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      return dialog
    },
    async isClean(what) {
      await settled(page)
      expect.soft(await axeFaults(page), what).toEqual([])
    },
    async end(checked) {
      try {
        await actor.leave()
      } catch (error) {
        if (checked) throw error
      } finally {
        await workspace.close()
      }
    },
  }
}
