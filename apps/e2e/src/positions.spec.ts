import type { FreezeState } from '@plenum/schema/api/freeze'
import type { ChangeMember } from '@plenum/schema/api/member'
import type { Positions } from '@plenum/schema/api/position'
import { axeFaults } from './axe-faults.ts'
import { expect, test } from './journey.ts'
import { words } from './pages/discussion-page.ts'
import { takePicture } from './picture.ts'
import { openReview, wideWindow } from './review-scenario.ts'
import { tabTo } from './tab-to.ts'

const named = { exact: true } as const

test('a partner says with the keyboard alone what it thinks of a text, nobody sees it before, and a final version proves it', async ({
  enter,
  scenario,
}) => {
  test.setTimeout(180_000)
  const { theme, programme, organiser } = scenario
  const review = await openReview(scenario)
  const represents = async (name: string, partnerId: string) => {
    const person = await scenario.join(name, 'reviewer', partnerId)
    const change: ChangeMember = { representsPartnerIds: [partnerId] }
    await organiser.send('PATCH', `/api/programmes/${programme.id}/members/${person.id}`, change)
    return person
  }
  const rita = await represents('Rita Rivers', review.partners.ADVP)
  const reader = await scenario.join('Paul Peters', 'reviewer', review.partners.CPL)
  await review.moveStage('review', 'consolidation')
  await review.moveStage('consolidation', 'validation')
  const [atRita, atPaul] = [(await enter(rita, wideWindow)).page, (await enter(reader, wideWindow)).page]
  const path = `/themes/${theme.id}/positions`
  const seen = () => reader.api.send<Positions>('GET', `/api/themes/${theme.id}/positions`)

  await test.step('what waits for the representative leads to the form', async () => {
    await atRita.goto(`/programmes/${programme.id}`)
    const link = atRita.getByRole('link', {
      name: words('programme:home.waitsPositionOpen', { theme: theme.title.en ?? '' }),
    })
    await tabTo(atRita, link)
    await atRita.keyboard.press('Enter')
    await expect(atRita.getByRole('heading', { name: words('positions:answer.of', { partner: 'ADVP' }) })).toBeVisible()
  })

  const submit = atRita.getByRole('button', { name: words('positions:answer.submit'), ...named })
  await test.step('a reservation needs its words, and stays private until it is submitted', async () => {
    await expect(submit).toBeDisabled()
    const radio = atRita.getByRole('radio', { name: words('positions:stance.endorse'), ...named })
    await tabTo(atRita, radio)
    await atRita.keyboard.press('Space')
    await expect(submit).toBeEnabled()
    await atRita.keyboard.press('ArrowRight')
    await expect(atRita.getByRole('radio', { name: words('positions:stance.reservation'), ...named })).toBeChecked()
    await expect(submit).toBeDisabled()
    await tabTo(atRita, atRita.getByRole('textbox', { name: words('positions:answer.statement') }))
    await atRita.keyboard.type('Only with a budget.')
    await expect(submit).toBeEnabled()
    await expect(atRita.getByText(words('positions:answer.kept'))).toBeVisible()
    await takePicture(atRita, 'positions-form')
    expect.soft(await axeFaults(atRita), 'positions form').toEqual([])
    expect((await seen()).positions).toEqual([])
    await atRita.reload()
    await expect(atRita.getByRole('textbox', { name: words('positions:answer.statement') })).toHaveValue(
      'Only with a budget.',
    )
  })

  await test.step('once submitted, those who read along see it by themselves', async () => {
    await atPaul.goto(path)
    await expect(atPaul.getByText(words('positions:table.open')).first()).toBeVisible()
    await tabTo(atRita, submit)
    await atRita.keyboard.press('Enter')
    const dialog = atRita.getByRole('alertdialog')
    await tabTo(atRita, dialog.getByRole('button', { name: words('positions:answer.submit'), ...named }), 'Shift+Tab')
    await atRita.keyboard.press('Enter')
    await expect(atRita.getByText(/^Submitted on .* by Rita Rivers\.$/)).toBeVisible()
    await expect(atPaul.getByText('Only with a budget.')).toBeVisible()
    await expect(atPaul.getByRole('row', { name: /^ADVP/ })).toContainText(words('positions:stance.reservation'))
  })

  await test.step('it is part of the proof of the final version, and the silence of another too', async () => {
    const overrides = [{ check: 'positions-missing', reason: 'The deadline has passed.' }]
    const frozen = await organiser.send<FreezeState>('POST', `/api/themes/${theme.id}/freeze`, { overrides })
    await expect(atPaul.getByRole('row', { name: /^CPL/ })).toContainText(words('positions:stance.silence'))
    await expect(atRita.getByRole('button', { name: words('positions:answer.withdraw'), ...named })).toHaveCount(0)
    const proof = await organiser.request('GET', `/api/versions/${frozen.frozen?.versionId}/proof`)
    const text = await proof.text()
    expect(text).toContain('"stance":"reservation","statement":"Only with a budget."')
    expect(text).toContain('"stance":"silence","statement":""')
  })
})
