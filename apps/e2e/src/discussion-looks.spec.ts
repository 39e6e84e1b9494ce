import type { BrowserContextOptions, Page } from '@playwright/test'
import type { Language } from '@plenum/schema/language'
import type { ApiClient } from './api-client.ts'
import { axeFaults } from './axe-faults.ts'
import { decisionStates, discussedTheme, type DiscussionState, reviewStates } from './discussion-states.ts'
import { expect, test } from './journey.ts'
import { localeKeys } from './locale-keys.ts'
import { takePicture } from './picture.ts'
import { settled } from './settled.ts'
import { signInExamplePeople, speakingTo } from './visits.ts'
import { wordsIn } from './words.ts'
import { faultsInWords } from './words-on-page.ts'

const keys = localeKeys()
const wide = { width: 1366, height: 900 }
const narrow = { width: 390, height: 800 }

/** Each look in a language of its own: that makes all four languages, with half the visits. */
const looks: [Language, string, BrowserContextOptions][] = [
  ['nl', 'light', { viewport: wide, colorScheme: 'light' }],
  ['fr', 'dark', { viewport: wide, colorScheme: 'dark' }],
  ['de', 'narrow-light', { viewport: narrow, colorScheme: 'light', hasTouch: true }],
  ['en', 'narrow-dark', { viewport: narrow, colorScheme: 'dark', hasTouch: true }],
]

for (const [language, look, options] of looks) {
  test(`axe finds nothing in a discussion, and all of it speaks ${language}, ${look}`, async ({ workspace, enter }) => {
    const { reviewer, organiser } = await signInExamplePeople(workspace)
    const words = wordsIn(language)
    const visits: [ApiClient, (page: Page) => DiscussionState[]][] = [
      [reviewer, (page) => reviewStates(page, words, options.viewport === narrow)],
      [organiser, (page) => decisionStates(page, words)],
    ]
    await speakingTo([reviewer, organiser], language, async () => {
      for (const [api, statesOf] of visits) {
        const { theme } = await discussedTheme(api)
        const { page } = await enter({ api }, { ...options, locale: language })
        await page.goto(`/themes/${theme.id}?language=nl`)
        await settled(page)
        for (const state of statesOf(page)) await test.step(state.name, () => lookAt(page, state, look, language))
      }
    })
  })
}

async function lookAt(page: Page, state: DiscussionState, look: string, language: Language): Promise<void> {
  await state.enter()
  await settled(page)
  await takePicture(page, `discussion-${state.name}-${look}-${language}`, false)
  expect.soft(await axeFaults(page), `${state.name}, ${look}`).toEqual([])
  expect.soft(await faultsInWords(page, keys), `${state.name}, ${language}`).toEqual([])
  await state.leave()
}
