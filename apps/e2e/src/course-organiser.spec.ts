import type { Positions, SetPosition } from '@plenum/schema/api/position'
import type { Theme } from '@plenum/schema/api/theme'
import { languages, localized } from '@plenum/schema/language'
import { test } from './course.ts'
import { expect } from './journey.ts'
import { takePicture } from './picture.ts'
import { tabTo } from './tab-to.ts'

test.describe.configure({ mode: 'parallel' })

const named = { exact: true } as const
/** The example's key partners: five of the start, and one that was promoted. */
const asked = 6

for (const language of languages) {
  test(`an organiser leads the programme from its launch to its closing, without a mouse, in ${language}`, async ({
    begin,
  }) => {
    test.setTimeout(300_000)
    const course = await begin('organiser', language)
    const { page, words, enterOn } = course
    const technology = course.theme('Technology in the field')
    const title = localized(technology.title, language).text
    const stageOf = () =>
      page.getByRole('table', { name: words('programme:themes.title') }).getByRole('row', { name: title })
    await test.step('before the launch: the stages of a theme are planned', async () => {
      await course.signIn()
      await expect(page.getByRole('region', { name: words('programme:next.title') })).toContainText(
        /Startevent|lancement|Auftakt|Launch/,
      )
      await course.isClean('home before the launch')
      await takePicture(page, `course-organiser-${language}`)
      await enterOn('link', title)
      const dialog = await course.manage(words('common:theme.plan'))
      for (const [index, date] of ['010620210900', '080620210900', '150620210900'].entries()) {
        await tabTo(page, dialog.getByRole('button', { name: words('schedule:add'), ...named }))
        await page.keyboard.press('Enter')
        const row = dialog.getByRole('group', { name: words('schedule:move', { number: index + 1 }) }).first()
        await tabTo(page, row.getByRole('spinbutton'), 'Shift+Tab')
        await page.keyboard.type(date)
        await tabTo(page, row.getByRole('checkbox'))
        await page.keyboard.press('Space')
      }
      await course.isClean('plan of a theme')
      await tabTo(page, dialog.getByRole('button', { name: words('common:action.save'), ...named }))
      await page.keyboard.press('Enter')
      await expect(dialog).toHaveCount(0)
    })

    await test.step('launch: the event is what comes next, and where it can be watched', async () => {
      await course.comesTo('2021-05-25T11:45:00Z')
      await page.goto(`/programmes/${course.programme.id}`)
      const watch = page.getByRole('link', { name: /Startevent|lancement|Auftakt|Launch/ }).first()
      await tabTo(page, watch)
      await expect(watch).toHaveAttribute('href', 'https://live.example.org/states-general/launch')
    })

    await test.step('each stage comes at its time, before the eyes of who has the page open', async () => {
      for (const [time, stage, round] of [
        ['2021-06-01T07:00:05Z', 'review', 1],
        ['2021-06-08T07:00:05Z', 'consolidation', null],
        ['2021-06-15T07:00:05Z', 'validation', null],
      ] as const) {
        await course.comesTo(time)
        const text = round === null ? words(`common:stage.${stage}`) : words('common:stage.reviewRound', { round })
        await expect(stageOf()).toContainText(text)
      }
    })

    await test.step('a partner answers with a reservation, and the progress says who is missing', async () => {
      await course.comesTo('2021-06-16T07:00:00Z')
      const partner = await course.as('partner')
      const path = `/api/themes/${technology.id}/positions` as const
      const { recommendations, validation, answers } = await partner.send<Positions>('GET', path)
      const own = answers.find(({ me }) => me.represents)
      const versionId = validation?.version?.id ?? ''
      for (const [index, { id }] of recommendations.entries()) {
        const said: SetPosition = {
          versionId,
          revision: 0,
          ...(index === 0 ? { stance: 'reservation', statement: 'With a budget.' } : { stance: 'endorse' }),
        }
        await partner.send('PUT', `${path}/${own?.partnerId}/${id}`, said)
      }
      await enterOn('link', words('programme:home.overview'))
      const row = page.getByRole('row', { name: title })
      await expect(row).toContainText(words('overview:withoutPosition', { count: asked, expected: asked }))
      await partner.send('POST', `${path}/${own?.partnerId}/submit`, { versionId })
      await expect(row).toContainText(words('overview:withoutPosition', { count: asked - 1, expected: asked }))
      await course.isClean('progress')
      await takePicture(page, `course-progress-${language}`)
    })

    await test.step('the text is made final, with a reason for what is open', async () => {
      await enterOn('link', title)
      const dialog = await course.manage(words('common:theme.final'))
      await expect(dialog.getByText(words('final:check.positions-missing', { count: asked - 1 }))).toBeVisible()
      await course.isClean('make final')
      for (const reason of await dialog.getByRole('textbox', { name: words('final:freeze.reason') }).all()) {
        await tabTo(page, reason)
        await page.keyboard.type('Said at the closing event.')
      }
      await tabTo(page, dialog.getByRole('textbox', { name: words('final:freeze.label') }))
      await page.keyboard.type('Closing event')
      await tabTo(page, dialog.getByRole('button', { name: words('final:freeze.submit'), ...named }))
      await page.keyboard.press('Enter')
      await expect(dialog).toHaveCount(0)
      await expect(page.getByRole('link', { name: words('final:notice.proof') })).toBeVisible()
    })

    await test.step('closing: the final text is published, with the reservation in it', async () => {
      await course.comesTo('2023-03-21T12:30:00Z')
      await course.signIn()
      await enterOn('link', title)
      await enterOn('link', new RegExp(`^${words('final:notice.version', { number: '' }).trim()}`))
      await enterOn('button', new RegExp(`^${words('versions:list.publish')}`))
      const question = page.getByRole('alertdialog')
      await tabTo(
        page,
        question.getByRole('button', { name: words('versions:publish.confirm'), ...named }),
        'Shift+Tab',
      )
      await page.keyboard.press('Enter')
      await expect(question).toHaveCount(0)
      await course.isClean('versions of a published text')
      const organiser = await course.as('organiser')
      const theme = await organiser.send<Theme>('GET', `/api/themes/${technology.id}`)
      expect(theme.stage).toBe('frozen')
      const accept = { headers: { accept: 'text/html' } }
      const printed = await organiser.request('GET', `/api/themes/${technology.id}/drafts/nl`, accept)
      expect(await printed.text()).toContain('<li>Onderschrijven met voorbehoud – ADVP: With a budget.</li>')
    })
  })
}
