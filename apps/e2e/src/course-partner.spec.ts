import type { FreezeState } from '@plenum/schema/api/freeze'
import type { Positions } from '@plenum/schema/api/position'
import type { Round } from '@plenum/schema/api/thread'
import { languages, localized } from '@plenum/schema/language'
import { test } from './course.ts'
import { expect } from './journey.ts'
import { takePicture } from './picture.ts'
import { settled } from './settled.ts'
import { tabTo } from './tab-to.ts'

test.describe.configure({ mode: 'parallel' })

const named = { exact: true } as const

for (const language of languages) {
  test(`a partner's representative goes along from the launch to the closing, without a mouse, in ${language}`, async ({
    begin,
  }) => {
    test.setTimeout(300_000)
    const course = await begin('partner', language)
    const { page, words, enterOn } = course
    const titleOf = (english: string) => localized(course.theme(english).title, language).text
    const [training, governance] = [titleOf('Training and careers'), titleOf('Governance and oversight')]
    const home = async () => {
      await page.goto(`/programmes/${course.programme.id}`)
      await settled(page)
    }

    await test.step('launch: what comes next can be watched now', async () => {
      await course.comesTo('2021-05-25T12:00:00Z')
      await course.signIn()
      await expect(page.getByText(words('programme:next.liveNow'))).toBeVisible()
      await course.isClean('home at the launch')
      await takePicture(page, `course-partner-${language}`)
    })

    await test.step('the review waits for it: it comments, and says that it has finished', async () => {
      await enterOn('link', new RegExp(`^${training}\\s?: `))
      await settled(page)
      const panel = page.getByRole('complementary', { name: words('discussion:panel.title') })
      await tabTo(page, panel.getByRole('button', { name: words('discussion:panel.comment') }))
      await page.keyboard.press('Enter')
      await expect(page.getByRole('textbox', { name: words('discussion:composer.comment') })).toBeFocused()
      await page.keyboard.type('Mentors need hours of their own.')
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(panel.getByText('Mentors need hours of their own.')).toBeVisible()
      // As the example begins it had finished: it takes that back, and says it once more.
      const finished = page.getByRole('switch', { name: words('discussion:round.mine', { acronym: 'ADVP' }) })
      await tabTo(page, finished)
      for (const checked of [false, true]) {
        await page.keyboard.press('Space')
        await expect(finished).toBeChecked({ checked })
      }
      const round = await (
        await course.as('partner')
      ).send<Round>('GET', `/api/themes/${course.theme('Training and careers').id}/round`)
      expect(round.partners.find(({ acronym }) => acronym === 'ADVP')?.finished).not.toBeNull()
      await course.isClean('theme in review')
    })

    await test.step('it says what it thinks of a closed text, with a reservation', async () => {
      await course.comesTo('2021-05-27T08:00:00Z')
      await home()
      await enterOn('link', new RegExp(`^${governance}\\s?: `))
      await settled(page)
      const { recommendations } = await (
        await course.as('partner')
      ).send<Positions>('GET', `/api/themes/${course.theme('Governance and oversight').id}/positions`)
      for (const index of recommendations.keys()) {
        const stance = index === 0 ? 'reservation' : 'endorse'
        const radio = page.getByRole('radio', { name: words(`positions:stance.${stance}`), ...named }).nth(index)
        const first = page.getByRole('radio', { name: words('positions:stance.endorse'), ...named }).nth(index)
        await tabTo(page, first)
        await page.keyboard.press('Space')
        if (stance === 'reservation') {
          await page.keyboard.press('ArrowRight')
          await expect(radio).toBeChecked()
          await tabTo(page, page.getByRole('textbox', { name: words('positions:answer.statement') }).first())
          await page.keyboard.type('Only with a budget.')
        }
      }
      const submit = page.getByRole('button', { name: words('positions:answer.submit'), ...named })
      await expect(submit).toBeEnabled()
      await course.isClean('positions')
      await tabTo(page, submit)
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('alertdialog')
      await tabTo(page, dialog.getByRole('button', { name: words('positions:answer.submit'), ...named }), 'Shift+Tab')
      await page.keyboard.press('Enter')
      await expect(dialog).toHaveCount(0)
      await expect(page.getByRole('button', { name: words('positions:answer.withdraw'), ...named })).toBeVisible()
    })

    await test.step('after the deadline the round takes nothing any more', async () => {
      await course.comesTo('2021-06-01T08:00:00Z')
      await home()
      await enterOn('link', training)
      await settled(page)
      const panel = page.getByRole('complementary', { name: words('discussion:panel.title') })
      await expect(panel.getByText(words('discussion:round.over'))).toBeVisible()
      await expect(panel.getByRole('button', { name: words('discussion:panel.comment') })).toHaveCount(0)
    })

    await test.step('closing: its reservation stands in the final text', async () => {
      const themeId = course.theme('Governance and oversight').id
      const organiser = await course.as('organiser')
      const state = await organiser.send<FreezeState>('GET', `/api/themes/${themeId}/freeze`)
      const overrides = state.checks
        .filter(({ count }) => count > 0)
        .map(({ check }) => ({ check, reason: 'Said at the closing event.' }))
      await course.comesTo('2023-03-21T12:30:00Z')
      const later = await course.as('organiser')
      await later.send('POST', `/api/themes/${themeId}/freeze`, { overrides })
      await course.signIn()
      await enterOn('link', governance)
      await settled(page)
      await expect(page.getByText(words('editor:reading.frozen')).first()).toBeVisible()
      await page.goto(`/themes/${themeId}/positions`)
      await expect(page.getByText('Only with a budget.').first()).toBeVisible()
      await course.isClean('positions of a final text')
    })
  })
}
