import type { Locator, Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { discussionPage, words } from './pages/discussion-page.ts'
import { pressKeys } from './press-keys.ts'
import { openReview, reviewed, wideWindow } from './review-scenario.ts'

test('without a mouse: a reviewer comments, goes from thread to thread, replies; an editor accepts and rejects', async ({
  enter,
  scenario,
}) => {
  const { partners } = await openReview(scenario)
  const { page: ritas } = await enter(await scenario.join('Rita Reviewer', 'reviewer', partners.CPL), wideWindow)
  const { page: ediths } = await enter(await scenario.join('Edith Editor', 'editor'), wideWindow)
  const [atRita, atEdith] = [discussionPage(ritas), discussionPage(ediths)]
  await Promise.all([atRita.open(scenario.theme.id), atEdith.open(scenario.theme.id)])

  await test.step('she comments on the recommendation as a whole, from its button', async () => {
    await tabTo(ritas, atRita.text.getByRole('button', { name: words('editor:recommendation.comment') }))
    await pressKeys(ritas, 'Enter')
    await says(ritas, atRita, 'Who pays for this?')
  })

  await test.step('and on a passage, with the cursor that suggesting gives her', async () => {
    await tabTo(ritas, atRita.mode('suggesting'))
    await pressKeys(ritas, 'Enter')
    await tabTo(ritas, atRita.suggestedText)
    await pressKeys(ritas, 'ControlOrMeta+Home', 'ArrowDown', 'ArrowDown', 'Home', ...Array(7).fill('Shift+ArrowRight'))
    await pressKeys(ritas, 'ControlOrMeta+Alt+m')
    await says(ritas, atRita, 'A person, or a post?')
  })

  await test.step('she suggests by writing, and sends it', async () => {
    await tabTo(ritas, atRita.suggestedText)
    await pressKeys(ritas, 'ControlOrMeta+End', 'End')
    await ritas.keyboard.type(' And reads along.')
    await pressKeys(ritas, 'ControlOrMeta+Home', ...Array<string>(3).fill('ArrowDown'), 'End')
    await ritas.keyboard.type(' For now.')
    await atRita.says('suggesting:bar.changes', { count: 2 })
    await pressKeys(ritas, 'Escape', 'Shift+Tab')
    await tabTo(ritas, ritas.getByRole('button', { name: words('suggesting:bar.send') }), 'Shift+Tab')
    await pressKeys(ritas, 'Enter')
    await tabTo(ritas, atRita.button(atRita.dialog, 'suggesting:send.submit', { count: 2 }))
    await pressKeys(ritas, 'Enter')
    await atRita.says('suggesting:send.done', { count: 2 })
    for (const { cards } of [atRita, atEdith]) await expect(cards).toHaveCount(4)
  })

  await test.step('the editor goes from thread to thread in the order of the text, replies, and is back in it', async () => {
    await expect(atEdith.cards.first()).toContainText('A person, or a post?')
    await tabTo(ediths, atEdith.text)
    await pressKeys(ediths, 'ControlOrMeta+End', 'F8')
    const opened = atEdith.panel.locator('[aria-expanded="true"]')
    const first = atEdith.card('A person, or a post?')
    await expect(opened).toHaveCount(1)
    await expect(first.getByRole('heading').getByRole('button')).toHaveAttribute('aria-expanded', 'true')
    await pressKeys(ediths, 'Shift+F8')
    await expect(atEdith.card('And reads along.').getByRole('heading').getByRole('button')).toHaveAttribute(
      'aria-expanded',
      'true',
    )
    await pressKeys(ediths, 'F8', 'Escape', 'Tab')
    await tabTo(ediths, atEdith.button(first, 'discussion:thread.reply'))
    await pressKeys(ediths, 'Enter')
    await expect(first.getByRole('textbox', { name: words('discussion:composer.reply') })).toBeFocused()
    await ediths.keyboard.type('A person.')
    await pressKeys(ediths, 'ControlOrMeta+Enter')
    await expect(first).toContainText(/Edith Editor.*A person\./s)
    await pressKeys(ediths, 'Escape')
    await expect(atEdith.text).toBeFocused()
    await expect(atRita.card('A person, or a post?')).toContainText(/Edith Editor.*A person\./s)
  })

  await test.step('she accepts one and rejects one, and is never without a place', async () => {
    const accepted = atEdith.card('And reads along.')
    await tabTo(ediths, atEdith.button(accepted, 'discussion:thread.accept'))
    await pressKeys(ediths, 'Enter')
    await expect(atRita.suggestedText).toContainText(`${reviewed.closing} And reads along.`)
    await expect(ediths.locator(':focus')).toHaveCount(1)
    const rejected = atEdith.card('For now.')
    await tabTo(ediths, atEdith.button(rejected, 'discussion:thread.reject'))
    await pressKeys(ediths, 'Enter')
    await tabTo(ediths, rejected.getByRole('textbox', { name: words('discussion:decide.reason') }))
    await ediths.keyboard.type('We would rather stay definite.')
    await tabTo(ediths, atEdith.button(rejected, 'discussion:decide.submit'))
    await pressKeys(ediths, 'Enter')
    await expect(rejected).toContainText(/rejected.*We would rather stay definite\./s)
    await expect(ediths.locator(':focus')).toHaveCount(1)
    await pressKeys(ediths, 'Escape')
    await expect(atEdith.text).toBeFocused()
  })
})

/** Tab until the focus is where it is wanted; a page that needs more than 80 is a trap. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 80; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not reach ${target.toString()}`)
}

/** Types into the form of a new comment, which has the focus, and sends it. */
async function says(page: Page, at: ReturnType<typeof discussionPage>, text: string): Promise<void> {
  await expect(at.form.getByRole('textbox', { name: words('discussion:composer.comment') })).toBeFocused()
  await page.keyboard.type(text)
  await pressKeys(page, 'ControlOrMeta+Enter')
  await expect(at.card(text)).toHaveCount(1)
  await expect(at.detached).toHaveCount(0)
  await expect(at.card(text).getByRole('heading').getByRole('button')).toBeFocused()
}
