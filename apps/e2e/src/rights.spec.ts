import type { MoveStage } from '@plenum/schema/api/theme'
import type { SetThemeMember } from '@plenum/schema/api/member'
import type { Actor } from './actor.ts'
import { lostConnection } from './console-watch.ts'
import { expect, test } from './journey.ts'
import { workspacePage } from './pages/workspace-page.ts'
import type { Person, Scenario } from './scenario.ts'

/** Somebody with the text open who has just written something, and has it saved. */
async function writing(
  enter: (person: Person) => Promise<Actor>,
  scenario: Scenario,
): Promise<{ anna: Person; actor: Actor; page: ReturnType<typeof workspacePage> }> {
  const anna = await scenario.join('Anna Adams', 'editor')
  const actor = await enter(anna)
  const page = workspacePage(actor.page)
  await page.open(scenario.theme.id)
  await page.isWritable()
  await page.addParagraph('Anna wrote this while she could. ')
  await page.isSaved()
  return { anna, actor, page }
}

/** What she types now must reach nobody. */
async function typesInVain({ page }: Actor, scenario: Scenario): Promise<void> {
  await page.keyboard.type('Too late.')
  const draft = await scenario.draft()
  expect(draft).toContain('Anna wrote this while she could.')
  expect(draft).not.toContain('Too late.')
}

test('an editor who becomes a reviewer reads on from the next moment', async ({ enter, scenario }) => {
  const { anna, actor, page } = await writing(enter, scenario)
  await scenario.organiser.send('PUT', `/api/themes/${scenario.theme.id}/members/${anna.id}`, {
    role: 'reviewer',
  } satisfies SetThemeMember)
  await page.isReadOnly()
  await page.says(/You are reading along/)
  await typesInVain(actor, scenario)

  await test.step('and writes again when the organiser thinks better of it', async () => {
    await scenario.organiser.send('PUT', `/api/themes/${scenario.theme.id}/members/${anna.id}`, {
      role: 'editor',
    } satisfies SetThemeMember)
    await page.isWritable()
    await page.addParagraph('And again.')
    await page.isSaved()
    expect(await scenario.draft()).toContain('And again.')
  })
})

test('a review that locks the text closes it for those who are writing', async ({ enter, scenario }) => {
  const { actor, page } = await writing(enter, scenario)
  const { id } = scenario.theme
  await scenario.organiser.send('PATCH', `/api/themes/${id}`, { roundLocksText: true })
  await page.isWritable()
  await scenario.organiser.send('POST', `/api/themes/${id}/stage`, {
    from: 'drafting',
    to: 'review',
  } satisfies MoveStage)
  await page.isReadOnly()
  await page.says(/The text rests during this review/)
  await page.says(/Review, round 1/)
  await typesInVain(actor, scenario)
})

test('a deleted theme says so, and what it showed stays to be copied', async ({ enter, scenario }) => {
  const { actor, page } = await writing(enter, scenario)
  actor.console.expect(/status of 404/)
  await scenario.organiser.send('DELETE', `/api/themes/${scenario.theme.id}`)
  await page.says('This text no longer exists.')
  await expect(page.article).toContainText('Anna wrote this while she could.')
  await expect(page.text).toHaveCount(0)
})

test('a member who is removed from the programme loses the text at once', async ({ enter, scenario }) => {
  const { anna, actor, page } = await writing(enter, scenario)
  actor.console.expect(/status of 40[34]/)
  await scenario.organiser.send('DELETE', `/api/programmes/${scenario.programme.id}/members/${anna.id}`)
  await page.says(/This text no longer exists|You no longer have access to this text/)
  await expect(page.text).toHaveCount(0)
  await typesInVain(actor, scenario)
})

test('who signs out in another window is told, keeps what is not saved, and goes on after signing in', async ({
  enter,
  scenario,
}) => {
  const { anna, actor, page } = await writing(enter, scenario)
  actor.console.expect(/status of 401/)
  await anna.api.send('DELETE', '/api/session')
  await page.says('You are no longer signed in.')
  await expect(page.text.or(page.article)).toContainText('Anna wrote this while she could.')

  await anna.api.send('POST', '/api/session', { email: anna.email, password: anna.password })
  await actor.becomes(anna)
  await actor.page.getByRole('button', { name: 'Go on here' }).click()
  await page.isWritable()
  await page.addParagraph('Back again.')
  await page.isSaved()
  expect(await scenario.draft()).toContain('Back again.')
})

test('words that were written offline and lost their right are never dropped in silence', async ({
  enter,
  scenario,
}) => {
  const { anna, actor, page } = await writing(enter, scenario)
  actor.console.expect(lostConnection)
  actor.cable.cut()
  await expect(page.state).toHaveText(/^(Offline|Not saved)/)
  await page.addParagraph('Only on this device.')
  await scenario.organiser.send('PUT', `/api/themes/${scenario.theme.id}/members/${anna.id}`, {
    role: 'reviewer',
  } satisfies SetThemeMember)
  actor.cable.mend()
  await page.says('Not everything you wrote is in the text.')
  await actor.page.getByText('Show the unsaved passages').click()
  await expect(actor.page.locator('pre')).toContainText('Only on this device.')
  expect(await scenario.draft()).not.toContain('Only on this device.')
})

test('words that were written offline stay with their author when the text is closed to them altogether', async ({
  enter,
  scenario,
}) => {
  const { anna, actor, page } = await writing(enter, scenario)
  actor.console.expect(lostConnection)
  actor.console.expect(/status of 403/)
  actor.cable.cut()
  await expect(page.state).toHaveText(/^(Offline|Not saved)/)
  await page.addParagraph('Only on this device.')
  await scenario.organiser.send('DELETE', `/api/themes/${scenario.theme.id}/members/${anna.id}`)
  actor.cable.mend()
  await page.says(/You no longer have access to this text/)
  await actor.page.getByText('Show the unsaved passages').click()
  await expect(actor.page.locator('pre')).toContainText('Only on this device.')
  expect(await scenario.draft()).not.toContain('Only on this device.')
})
