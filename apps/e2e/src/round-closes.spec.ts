import { expect, test } from './journey.ts'
import { discussionPage, words } from './pages/discussion-page.ts'
import { openReview, wideWindow, type Review } from './review-scenario.ts'
import { selectWords } from './select-words.ts'

const ends: [string, (review: Review) => Promise<void>][] = [
  ['its deadline comes', ({ setTheme }) => setTheme({ deadline: new Date(Date.now() - 1000).toISOString() })],
  ['the stage is moved', ({ moveStage }) => moveStage('review', 'consolidation')],
]

for (const [name, end] of ends) {
  test(`when ${name}, what is not sent is refused with the reason, and stays to be copied`, async ({
    enter,
    scenario,
  }) => {
    const review = await openReview(scenario)
    const rita = await enter(await scenario.join('Rita Reviewer', 'reviewer', review.partners.CPL), wideWindow)
    rita.console.expect(/status of 40[39]/)
    const { page } = rita
    const at = discussionPage(page)
    await at.open(scenario.theme.id)

    await test.step('she has begun a comment and suggestions', async () => {
      await at.mode('suggesting').click()
      await selectWords(page, at.suggestedText, 'thirty')
      await page.keyboard.type('twenty')
      await at.says('suggesting:bar.changes', { count: 1 })
      await selectWords(page, at.suggestedText, 'those who give up')
      await at.tool('editor:tool.comment').click()
      await at.form.getByRole('textbox', { name: words('discussion:composer.comment') }).fill('Too late, it seems.')
    })

    await end(review)

    await test.step('suggestions cannot be sent any more, and are there to be copied', async () => {
      await at.says('suggesting:bar.closed')
      await expect(page.getByRole('button', { name: words('suggesting:bar.send') })).toHaveCount(0)
      await page.getByText(words('editor:rescue.show')).click()
      await expect(page.locator('pre')).toContainText('within twenty days')
      await expect(at.suggestedText.getByText('twenty')).toBeVisible()
      await expect(page.getByRole('button', { name: words('editor:rescue.copy'), exact: true })).toBeVisible()
    })

    await test.step('the comment is refused, with the reason, and is there to be copied', async () => {
      await at.button(at.form, 'discussion:composer.send').click()
      await expect(at.form.getByRole('alert')).toContainText(words('common:problem.round-closed'))
      await expect(at.form.getByRole('textbox')).toHaveValue('Too late, it seems.')
      await expect(at.button(at.form, 'discussion:composer.copy')).toBeVisible()
    })

    await test.step('nothing of it was stored, and a reload loses none of it', async () => {
      expect(await review.threads()).toEqual([])
      expect(await scenario.draft()).not.toContain('twenty')
      page.on('dialog', (dialog) => void dialog.accept())
      await page.reload()
      await expect(at.suggestedText.getByText('twenty')).toBeVisible()
      await at.says('discussion:new.unsent')
      await expect(at.panel.getByText('Too late, it seems.')).toBeVisible()
    })
  })
}
