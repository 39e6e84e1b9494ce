import { lostConnection } from './console-watch.ts'
import { expect, test } from './journey.ts'
import { workspacePage } from './pages/workspace-page.ts'

test('what is written without a connection survives closing the page, once this device keeps a copy', async ({
  enter,
  scenario,
}) => {
  test.setTimeout(120_000)
  const anna = await enter(await scenario.join('Anna Adams', 'editor'))
  anna.console.expect(lostConnection)
  const at = workspacePage(anna.page)
  await at.open(scenario.theme.id)
  await at.isWritable()
  await at.addParagraph('Written at the desk.')
  await at.isSaved()
  await anna.page.getByRole('button', { name: 'How your text is kept' }).click()
  await anna.page.getByRole('checkbox', { name: 'Keep a copy on this device' }).check()
  await anna.page.keyboard.press('Escape')

  anna.cable.cut()
  await expect(at.state).toHaveText(/^Offline/)
  await at.addParagraph('Written in the train.')
  await expect(at.state).toHaveText('Offline — kept on this device')
  await anna.page.close({ runBeforeUnload: true })
  expect(await scenario.draft()).not.toContain('Written in the train.')

  anna.cable.mend()
  const again = await anna.context.newPage()
  const back = workspacePage(again)
  await back.open(scenario.theme.id)
  await expect(back.text).toContainText('Written in the train.')
  await back.isSaved()
  expect(await scenario.draft()).toContain('Written in the train.')

  await test.step('signing out leaves nothing behind', async () => {
    await again.getByRole('button', { name: /Menu of/ }).click()
    await again.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(again.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    await expect
      .poll(() => again.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
      .toEqual([])
  })
})

test('nobody leaves behind words that are kept nowhere else without being asked', async ({ enter, scenario }) => {
  const anna = await enter(await scenario.join('Anna Adams', 'editor'))
  anna.console.expect(lostConnection)
  const { page } = anna
  const at = workspacePage(page)
  await at.open(scenario.theme.id)
  await at.isWritable()
  await at.addParagraph('Saved.')
  await at.isSaved()
  anna.cable.cut()
  await expect(at.state).toHaveText(/^Offline/)
  await at.addParagraph('Not saved yet.')
  await expect(at.state).toHaveText('Not saved')

  await test.step('inside the application', async () => {
    await page.getByRole('link', { name: 'Plenum' }).click()
    const question = page.getByRole('alertdialog', { name: 'Leave this page?' })
    await expect(question).toBeVisible()
    await question.getByRole('button', { name: 'Stay here' }).click()
    await expect(question).toHaveCount(0)
    await expect(at.text).toContainText('Not saved yet.')
  })

  await test.step('by closing the window', async () => {
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await expect(at.text).toContainText('Not saved yet.')
  })

  anna.cable.mend()
  await at.isSaved()
  expect(await scenario.draft()).toContain('Not saved yet.')
})
