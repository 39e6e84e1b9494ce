import type { Locator } from '@playwright/test'
import { expect, test } from './journey.ts'
import { discussionPage, words } from './pages/discussion-page.ts'
import { pressKeys } from './press-keys.ts'
import { openReview, reviewed, wideWindow } from './review-scenario.ts'
import { pressBefore, selectWords } from './select-words.ts'

const passage = 'first face of the police'

test('a reviewer comments and suggests, an editor answers while writing on, a third browser sees all of it', async ({
  enter,
  scenario,
}) => {
  const { partners, threads } = await openReview(scenario)
  const [rita, edith, omar] = await Promise.all([
    scenario.join('Rita Reviewer', 'reviewer', partners.CPL),
    scenario.join('Edith Editor', 'editor'),
    scenario.join('Omar Other', 'reviewer', partners.ADVP),
  ])
  const [{ page: ritas }, { page: ediths }, { page: omars }] = [
    await enter(rita, wideWindow),
    await enter(edith, wideWindow),
    await enter(omar, wideWindow),
  ]
  const [atRita, atEdith, atOmar] = [discussionPage(ritas), discussionPage(ediths), discussionPage(omars)]
  const everybody = [atRita, atEdith, atOmar]
  await Promise.all(everybody.map((at) => at.open(scenario.theme.id)))
  const press = (...keys: string[]) => pressKeys(ediths, ...keys)

  await test.step('she comments with the mouse, and with the keys', async () => {
    await selectWords(ritas, atRita.text, passage)
    await atRita.tool('editor:tool.comment').click()
    await expect(atRita.form.getByText(passage)).toBeVisible()
    await atRita.comment('Not in every street, surely.')
    await selectWords(ritas, atRita.text, 'those who give up')
    await ritas.keyboard.press('ControlOrMeta+Alt+m')
    await expect(atRita.form.getByText('those who give up')).toBeVisible()
    await atRita.comment('How many are they?')
  })
  const [first, second] = await threads()
  const firstId = first?.id ?? ''

  await test.step('the others see it at once, on its words', async () => {
    for (const at of [atEdith, atOmar]) {
      await expect(at.card('Not in every street, surely.')).toContainText(/Rita Reviewer.*CPL/s)
      await expect.poll(() => at.passage(firstId)).toEqual([{ block: 'P', words: passage }])
      await expect.poll(() => at.passage(second?.id ?? '')).toEqual([{ block: 'P', words: 'those who give up' }])
    }
  })

  await test.step('she suggests other words for a block', async () => {
    await selectWords(ritas, atRita.text, 'thirty days')
    await atRita.tool('suggesting:tool.suggest').click()
    await expect(atRita.dialog.getByRole('textbox', { name: words('suggesting:block.text') })).toBeFocused()
    await selectWords(ritas, atRita.dialog, 'thirty days')
    await ritas.keyboard.type('ten days')
    await expect(atRita.dialog.getByRole('insertion')).toContainText('ten')
    await atRita.dialog.getByRole('textbox', { name: words('suggesting:block.reason') }).fill('People wait too long.')
    await atRita.button(atRita.dialog, 'suggesting:block.send').click()
    await expect(atRita.dialog).toHaveCount(0)
    for (const at of everybody) await expect(at.card('People wait too long.')).toHaveCount(1)
    await expect(atOmar.text.locator('del')).toHaveText('thirty')
  })

  await test.step('and in suggest mode: one block changed, one added, one removed', async () => {
    await atRita.mode('suggesting').click()
    await expect(atRita.suggestedText).toHaveAttribute('contenteditable', 'true')
    await selectWords(ritas, atRita.suggestedText, 'Nobody')
    await ritas.keyboard.type('No service')
    await pressBefore(ritas, atRita.suggestedText, reviewed.repeat)
    await pressKeys(ritas, 'Home', 'Shift+End', 'Delete', 'Backspace', 'Enter')
    await ritas.keyboard.type('Whoever waits longer is told why.')
    await expect(ritas.getByText(words('suggesting:bar.changes', { count: 3 }))).toBeVisible()
    await ritas.getByRole('button', { name: words('suggesting:bar.send') }).click()
    await atRita.dialog.getByRole('textbox', { name: words('suggesting:send.reason') }).fill('As CPL discussed.')
    await atRita.button(atRita.dialog, 'suggesting:send.submit', { count: 3 }).click()
    await expect(atRita.dialog).toHaveCount(0)
    await atRita.says('suggesting:send.done', { count: 3 })
    for (const at of [atEdith, atOmar]) await expect(at.card('As CPL discussed.')).toHaveCount(3)
    // What is said of a block stands right above it, below what would come before it.
    await expect(atOmar.text.locator('.edit-new + .edit-line + .edit-removed')).toHaveText(reviewed.repeat)
    await atRita.mode('reading').click()
    await expect(atRita.text).toContainText(reviewed.closing)
  })

  await test.step('the editor answers', async () => {
    const card = atEdith.card('Not in every street, surely.')
    await atEdith.unfold(card)
    await atEdith.button(card, 'discussion:thread.reply').click()
    await card.getByRole('textbox', { name: words('discussion:composer.reply') }).fill('In nearly every one.')
    await atEdith.button(card, 'discussion:composer.send').click()
    for (const at of [atRita, atOmar]) {
      const theirs = at.card('Not in every street, surely.')
      await expect(theirs).toContainText(words('discussion:thread.replies', { count: 1 }))
      await at.unfold(theirs)
      await expect(theirs).toContainText(/Edith Editor.*In nearly every one\./s)
    }
  })

  await test.step('she accepts, and writes on in the paragraph beside it', async () => {
    await pressBefore(ediths, atEdith.text, 'report anything.')
    await press('End')
    await ediths.keyboard.type(' They are')
    await atEdith.button(atEdith.card('People wait too long.'), 'discussion:thread.accept').click()
    await pressBefore(ediths, atEdith.text, 'They are')
    await press('End')
    await ediths.keyboard.type(' many, as we know.')
    for (const { text } of everybody) {
      await expect(text).toContainText('Reports are answered within ten days where that is possible.')
      await expect(text).toContainText('before they report anything. They are many, as we know.')
    }
  })

  await test.step('what was suggested for the paragraph that she has written on in is put into what it says now', async () => {
    const card = atEdith.card('No service')
    await expect(card.getByText(words('discussion:suggestion.rebased'))).toBeVisible()
    await atEdith.button(card, 'discussion:thread.accept').click()
    for (const { text } of everybody) {
      await expect(text).toContainText(
        'No service counts those who give up before they report anything. They are many, as we know.',
      )
    }
  })

  await test.step('she rejects one, which takes a reason', async () => {
    const card = atEdith.card('Whoever waits longer is told why.')
    await atEdith.button(card, 'discussion:thread.reject').click()
    const submit = atEdith.button(card, 'discussion:decide.submit')
    await expect(submit).toBeDisabled()
    await card.getByRole('textbox', { name: words('discussion:decide.reason') }).fill('The law says so already.')
    await submit.click()
    await expect(card.getByText(words('discussion:outcome.rejected'))).toBeVisible()
    await expect(atOmar.card('Whoever waits longer is told why.')).toHaveCount(0)
    await expect(atOmar.text).not.toContainText('Whoever waits longer is told why.')
  })

  await test.step('the others read what was decided, and why', async () => {
    for (const at of [atRita, atOmar]) {
      await at.button(at.panel, 'discussion:stand.resolved').click()
      const accepted = at.card('People wait too long.')
      await expect(accepted.getByText(words('discussion:outcome.accepted'), { exact: true })).toBeVisible()
      const rejected = at.card('Whoever waits longer is told why.')
      await at.unfold(rejected)
      await expect(rejected).toContainText(/rejected.*Edith Editor.*The law says so already\./s)
      await at.button(at.panel, 'discussion:stand.open').click()
    }
  })

  await test.step('the passage stays right: split, joined, a heading, moved', async () => {
    const staysOn = async (block: string) => {
      for (const at of [atEdith, atOmar]) {
        await expect.poll(() => at.passage(firstId)).toEqual([{ block, words: passage }])
        await expect(at.detached).toHaveCount(0)
      }
    }
    await pressBefore(ediths, atEdith.text, passage)
    await press('Enter')
    await expect.poll(() => blockOf(atOmar.text, passage)).toBe(`${passage} in every street.`)
    await staysOn('P')
    await press('Backspace')
    await expect.poll(() => blockOf(atOmar.text, passage)).toBe(reviewed.officer)
    await staysOn('P')
    await press('ControlOrMeta+Alt+2')
    await staysOn('H2')
    await press('Alt+Shift+ArrowDown')
    await expect(atOmar.text.locator('p', { hasText: 'No service' }).locator('+ h2')).toHaveText(reviewed.officer)
    await staysOn('H2')
  })

  await test.step('without its words it is on removed text; undone, it is back', async () => {
    await selectWords(ediths, atEdith.text, passage)
    await press('Delete')
    await expect(atOmar.detached).toHaveCount(1)
    await expect(atOmar.detached).toContainText(passage)
    await expect(atOmar.detached).toContainText(words('discussion:thread.removed'))
    await press('ControlOrMeta+z')
    for (const at of [atEdith, atOmar]) {
      await expect(at.detached).toHaveCount(0)
      await expect.poll(() => at.passage(firstId)).toEqual([{ block: 'H2', words: passage }])
    }
    await expect.poll(() => scenario.draft()).toContain(reviewed.officer)
  })
})

/** The words of the block that says this. */
function blockOf(text: Locator, says: string): Promise<string | null> {
  return text.locator('p, h1, h2, h3').filter({ hasText: says }).first().textContent()
}
