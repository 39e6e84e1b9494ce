import type { BrowserContextOptions, Page } from '@playwright/test'
import { languages, type Language } from '@plenum/schema/language'
import { createActor } from './actor.ts'
import { axeFaults } from './axe-faults.ts'
import { expect, test } from './journey.ts'
import { localeKeys } from './locale-keys.ts'
import { takePicture } from './picture.ts'
import { settled } from './settled.ts'
import { allVisits, eachVisit, signInExamplePeople, speakingTo } from './visits.ts'
import { faultsInWords } from './words-on-page.ts'
import { startWorkspace } from './workspace.ts'

// Each worker has a server of its own, on which it may change the language of the example's people.
test.describe.configure({ mode: 'parallel' })

const keys = localeKeys()
const wide = { width: 1366, height: 900 }
/** 1280 pixels at 400 % (WCAG 1.4.10). */
const narrow = { width: 320, height: 700 }

/** Each look in a language of its own: every page in all looks and in all languages, in a quarter of the time. */
const looks: Record<Language, [name: string, BrowserContextOptions]> = {
  nl: ['light', { viewport: wide, colorScheme: 'light' }],
  fr: ['dark', { viewport: wide, colorScheme: 'dark' }],
  de: ['narrow-light', { viewport: narrow, colorScheme: 'light', hasTouch: true }],
  en: ['narrow-dark', { viewport: narrow, colorScheme: 'dark', hasTouch: true }],
}

async function speaks(page: Page, name: string, language: Language): Promise<void> {
  await settled(page)
  await expect(page.locator('html'), name).toHaveAttribute('lang', language)
  expect(await faultsInWords(page, keys), name).toEqual([])
}

for (const language of languages) {
  const [look, options] = looks[language]
  test(`every page speaks ${language}, and axe finds nothing on it, ${look}`, async ({
    workspace,
    scenario,
    enter,
  }) => {
    // Grows with the number of pages; two languages at a time share the cores.
    test.setTimeout(900_000)
    const people = await signInExamplePeople(workspace)
    const visits = await allVisits(people, scenario)
    await speakingTo([...Object.values(people), scenario.organiser], language, () =>
      eachVisit(visits, enter, { ...options, locale: language }, async ({ name, path }, page) => {
        await page.goto(path)
        await speaks(page, name, language)
        await takePicture(page, `${name}-${look}-${language}`)
        expect.soft(await axeFaults(page), `${name}, ${look}`).toEqual([])
        // The words decide how wide a page is: in each language, whatever its look.
        await page.setViewportSize(narrow)
        await expect.soft.poll(() => sidewaysScroll(page), `${name} scrolls sideways, ${language}`).toBe(0)
        await page.setViewportSize(options.viewport ?? wide)
      }),
    )
  })
}

test('a server that nobody has set up says so in every language', async ({ browser }) => {
  const workspace = await startWorkspace()
  try {
    for (const language of languages) {
      const actor = await createActor(browser, workspace.url, { locale: language })
      actor.console.expect(/status of 401/)
      for (const [name, path] of [
        ['set-up', workspace.setUpLink()],
        ['sign-in-before-set-up', '/sign-in'],
      ] as const) {
        await actor.page.goto(path)
        await speaks(actor.page, name, language)
        await takePicture(actor.page, `${name}-${language}`)
        expect(await axeFaults(actor.page), name).toEqual([])
      }
      await actor.leave()
    }
  } finally {
    await workspace.close()
  }
})

/** By how many pixels the page is wider than its window. */
function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
}
