import type { Activity, CreateActivity } from '@plenum/schema/api/calendar'
import type { Sources } from '@plenum/schema/api/source'
import { axeFaults } from './axe-faults.ts'
import { expect, test } from './journey.ts'
import { words } from './pages/discussion-page.ts'
import { takePicture } from './picture.ts'
import { openReview, wideWindow } from './review-scenario.ts'
import { tabTo } from './tab-to.ts'

const named = { exact: true } as const
const said = 'Victims asked for one contact point in every municipality.'

test('a challenge is mapped and answered with the keyboard alone, from the report of an activity to the printed text', async ({
  enter,
  scenario,
}) => {
  test.setTimeout(180_000)
  const { programme, theme, organiser } = scenario
  await openReview(scenario)
  const activity = await organiser.send<Activity>('POST', `/api/programmes/${programme.id}/activities`, {
    kind: 'round-table',
    title: { en: 'Round table on reporting' },
    startsAt: '2026-01-15T09:00:00.000Z',
    endsAt: '2026-01-15T12:00:00.000Z',
    state: 'held',
    report: { en: `Twenty people came.\n\n${said.replace('Victims', '**Victims**')} Nobody objected.` },
  } satisfies CreateActivity)
  const anna = await scenario.join('Anna Adams', 'editor')
  const paul = await scenario.join('Paul Peters', 'reviewer')
  const [odile, atAnna, atPaul] = await Promise.all(
    [{ api: organiser }, anna, paul].map(async (person) => {
      const actor = await enter(person, wideWindow)
      // Words that the report does not have, and a challenge that somebody else has changed.
      actor.console.expect(/status of 409/)
      return actor.page
    }),
  )
  if (odile === undefined || atAnna === undefined || atPaul === undefined) throw new Error('somebody is missing')
  const map = `/programmes/${programme.id}/challenges`
  await atPaul.goto(map)
  await expect(atPaul.getByText(words('challenges:emptyReader'))).toBeVisible()

  await test.step('an organiser adds a challenge; whoever has the map open sees it, and that nothing answers it', async () => {
    await odile.goto(map)
    await tabTo(odile, odile.getByRole('button', { name: words('challenges:create'), ...named }))
    await odile.keyboard.press('Enter')
    const dialog = odile.getByRole('dialog')
    await tabTo(odile, dialog.getByRole('textbox', { name: /^Title/ }).first())
    await odile.keyboard.type('Whom does one call?')
    await tabTo(odile, dialog.getByRole('checkbox', { name: theme.title.en ?? '' }))
    await odile.keyboard.press('Space')
    expect.soft(await axeFaults(odile), 'challenge form').toEqual([])
    await tabTo(odile, dialog.getByRole('button', { name: words('common:action.save'), ...named }))
    await odile.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    for (const page of [odile, atPaul]) {
      await expect(page.getByRole('button', { name: /^C1 Whom does one call\?/ })).toBeVisible()
      await expect(page.getByText(words('challenges:map.open', { count: 1 }))).toBeVisible()
      await expect(page.getByText(words('challenges:map.adrift'), named)).toBeVisible()
    }
  })

  await test.step('an editor links it, and words of the report, to the recommendation', async () => {
    await atAnna.goto(`/themes/${theme.id}/sources`)
    const link = atAnna.getByRole('button', { name: words('sources:linkNamed', { number: 1 }), ...named })
    const dialog = atAnna.getByRole('dialog')
    await tabTo(atAnna, link)
    await atAnna.keyboard.press('Enter')
    await tabTo(atAnna, dialog.getByRole('combobox', { name: words('sources:add.passage') }))
    await atAnna.keyboard.press('ArrowDown')
    await atAnna.keyboard.press('ArrowDown')
    const quote = dialog.getByRole('textbox', { name: words('sources:add.words') })
    await expect(quote).toHaveValue(`${said} Nobody objected.`)
    await tabTo(atAnna, quote)
    await atAnna.keyboard.press('ControlOrMeta+a')
    await atAnna.keyboard.type('Victims asked for two contact points')
    await tabTo(atAnna, dialog.getByRole('button', { name: words('sources:add.submit'), ...named }))
    await atAnna.keyboard.press('Enter')
    await expect(dialog.getByText(words('sources:add.notFound'))).toBeVisible()
    await tabTo(atAnna, quote, 'Shift+Tab')
    await atAnna.keyboard.press('ControlOrMeta+a')
    await atAnna.keyboard.type(said)
    expect.soft(await axeFaults(atAnna), 'link a source').toEqual([])
    await takePicture(atAnna, 'source-form', false)
    await tabTo(atAnna, dialog.getByRole('button', { name: words('sources:add.submit'), ...named }))
    await atAnna.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(atAnna.getByRole('blockquote')).toHaveText(said)
    await tabTo(atAnna, link)
    await atAnna.keyboard.press('Enter')
    await tabTo(atAnna, dialog.getByRole('combobox', { name: words('sources:add.kind') }))
    await atAnna.keyboard.press('ArrowDown')
    await tabTo(atAnna, dialog.getByRole('button', { name: words('sources:add.submit'), ...named }))
    await atAnna.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(atAnna.getByRole('link', { name: /^C1 / })).toBeVisible()
  })

  await test.step('the map closes the gap by itself, and the way is walked from the challenge to the report', async () => {
    await expect(atPaul.getByText(words('challenges:map.noneOpen'))).toBeVisible()
    const challenge = atPaul.getByRole('button', { name: /^C1 / })
    await tabTo(atPaul, challenge)
    await atPaul.keyboard.press('Enter')
    await expect(challenge).toHaveAttribute('aria-pressed', 'true')
    await expect(atPaul.locator('path[data-lit]')).toHaveCount(2)
    await takePicture(atPaul, 'challenge-lit', false)
    await tabTo(atPaul, atPaul.getByRole('link', { name: /^R1 / }))
    await atPaul.keyboard.press('Enter')
    await expect(atPaul.getByRole('blockquote')).toHaveText(said)
    await expect(atPaul.getByRole('button', { name: words('sources:link') })).toHaveCount(0)
  })

  await test.step('and back again: from the activity to the recommendation that rests on it', async () => {
    await atPaul.goto(`/programmes/${programme.id}?entry=${activity.id}`)
    const dialog = atPaul.getByRole('dialog')
    await expect(dialog.getByText('Victims', named)).toHaveCSS('font-weight', '700')
    await expect(dialog.getByRole('heading', { name: words('calendar:restOnThis') })).toBeVisible()
    expect.soft(await axeFaults(atPaul), 'activity').toEqual([])
    await takePicture(atPaul, 'activity-trail', false)
    await tabTo(atPaul, dialog.getByRole('link', { name: /^R1 / }))
    await atPaul.keyboard.press('Enter')
    await expect(atPaul.getByRole('blockquote')).toHaveText(said)
  })

  await test.step('what was linked is printed beneath the recommendation; a report that changed says so', async () => {
    const text = await scenario.draft('text/plain')
    expect(text).toContain('Steunt op:\n– Rondetafel “Round table on reporting”, 15 januari 2026: “Victims asked')
    expect(text).toContain('– Uitdaging C1: Whom does one call?')
    const { id: _id, files: _files, registration: _registration, ...written } = activity
    const changed = { ...written, report: { en: 'Twenty people came.' } }
    await organiser.send('PUT', `/api/activities/${activity.id}`, changed)
    const { sources } = await paul.api.send<Sources>('GET', `/api/themes/${theme.id}/sources`)
    expect(sources[0]?.passage?.found).toBe(false)
    await atPaul.reload()
    await expect(atPaul.getByText(words('sources:changed'))).toBeVisible()
  })

  await test.step('a second organiser who changed it meanwhile is told what it says now', async () => {
    await odile.goto(map)
    await tabTo(odile, odile.getByRole('button', { name: words('challenges:map.asTable'), ...named }))
    await odile.keyboard.press('Enter')
    await tabTo(odile, odile.getByRole('button', { name: words('challenges:table.actionsOf', { number: 1 }) }))
    await odile.keyboard.press('Enter')
    await expect(odile.getByRole('menuitem', { name: words('common:action.edit'), ...named })).toBeFocused()
    await odile.keyboard.press('Enter')
    const dialog = odile.getByRole('dialog')
    const title = dialog.getByRole('textbox', { name: /^Title/ }).first()
    await tabTo(odile, title)
    const [known] = (
      await organiser.send<{ items: { id: string; revision: number }[] }>(
        'GET',
        `/api/programmes/${programme.id}/challenges`,
      )
    ).items
    const other = { title: { en: 'Where does one report?' }, revision: known?.revision }
    await organiser.send('PUT', `/api/challenges/${known?.id}`, other)
    await odile.keyboard.press('ControlOrMeta+a')
    await odile.keyboard.type('Whom does one ask?')
    const save = dialog.getByRole('button', { name: words('common:action.save'), ...named })
    await tabTo(odile, save)
    await odile.keyboard.press('Enter')
    await expect(dialog.getByText('Where does one report?')).toBeVisible()
    await tabTo(odile, save)
    await odile.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(odile.getByRole('rowheader', { name: /Whom does one ask\?/ })).toBeVisible()
  })
})
