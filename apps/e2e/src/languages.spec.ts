import type { Page } from '@playwright/test'
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

const keys = localeKeys()

async function speaks(page: Page, name: string, language: Language): Promise<void> {
  await settled(page)
  await expect(page.locator('html'), name).toHaveAttribute('lang', language)
  expect(await faultsInWords(page, keys), name).toEqual([])
  await takePicture(page, `${name}-${language}`)
}

for (const language of languages) {
  test(`every page speaks ${language}`, async ({ workspace, scenario, enter }) => {
    test.setTimeout(180_000)
    const people = await signInExamplePeople(workspace)
    const visits = await allVisits(people, scenario)
    await speakingTo([...Object.values(people), scenario.organiser], language, () =>
      eachVisit(visits, enter, { locale: language }, async ({ name, path }, page) => {
        await page.goto(path)
        await speaks(page, name, language)
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
        expect(await axeFaults(actor.page), name).toEqual([])
      }
      await actor.leave()
    }
  } finally {
    await workspace.close()
  }
})
