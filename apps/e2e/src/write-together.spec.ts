import { draftBlocks } from './draft-blocks.ts'
import { lostConnection } from './console-watch.ts'
import { expect, test } from './journey.ts'
import { workspacePage } from './pages/workspace-page.ts'

test('two editors and a reader write, see each other, go offline and come back, and end with one text', async ({
  enter,
  scenario,
}) => {
  test.setTimeout(120_000)
  const [anna, bram, rita] = await Promise.all([
    scenario.join('Anna Adams', 'editor'),
    scenario.join('Bram Bakker', 'editor'),
    scenario.join('Rita Reader', 'reviewer'),
  ])
  const actors = [await enter(anna), await enter(bram), await enter(rita)] as const
  const [annas, brams, ritas] = actors
  const pages = actors.map(({ page }) => workspacePage(page))
  const [atAnna, atBram, atRita] = pages as [(typeof pages)[0], (typeof pages)[0], (typeof pages)[0]]

  await Promise.all(pages.map((page) => page.open(scenario.theme.id)))
  await Promise.all([atAnna.isWritable(), atBram.isWritable(), atRita.isReadOnly()])

  await test.step('they write at once and see each other’s words and carets', async () => {
    await atAnna.addParagraph('Anna begins. ')
    await expect(atBram.text).toContainText('Anna begins.')
    await atBram.addParagraph('Bram answers. ')
    await expect(atAnna.caretOf('Bram Bakker')).toBeVisible()
    await Promise.all([
      annas.page.keyboard.type('She goes on while he does too.'),
      brams.page.keyboard.type('He goes on while she does too.'),
    ])
    for (const page of pages) {
      await expect(page.text.or(page.article)).toContainText('Anna begins. She goes on while he does too.')
      await expect(page.text.or(page.article)).toContainText('Bram answers. He goes on while she does too.')
    }
    await expect(atBram.caretOf('Anna Adams')).toBeVisible()
    await Promise.all([atAnna.isSaved(), atBram.isSaved()])
  })

  await test.step('the reader sees who is there, and cannot write', async () => {
    await atRita.says(/You are reading along/)
    await ritas.page.getByRole('button', { name: 'Who is here: 2 other people' }).click()
    await expect(ritas.page.getByRole('dialog').getByRole('listitem')).toHaveText([/Anna Adams/, /Bram Bakker/])
    await ritas.page.keyboard.press('Escape')
    await atRita.article.click()
    await ritas.page.keyboard.type('Rita was here')
    await expect(atRita.article).not.toContainText('Rita was here')
  })

  await test.step('one goes offline, both go on writing', async () => {
    brams.console.expect(lostConnection)
    brams.cable.cut()
    await brams.context.setOffline(true)
    await expect(atBram.state).toHaveText(/^(Offline|Not saved)/)
    await brams.page.keyboard.type(' Written in the train.')
    await annas.page.keyboard.type(' Written at the desk.')
    await atBram.addParagraph('A paragraph from the train.')
    await atAnna.addParagraph('A paragraph from the desk.')
    await expect(atBram.state).toHaveText('Not saved')
    await expect(atAnna.text).not.toContainText('train')
    await expect(atBram.text).not.toContainText('desk')
    await atAnna.isSaved()
  })

  await test.step('back on line, all end with one text', async () => {
    brams.cable.mend()
    await brams.context.setOffline(false)
    await atBram.isSaved()
    const everything = ['Written in the train.', 'Written at the desk.', 'from the train.', 'from the desk.']
    for (const page of pages) {
      for (const words of everything) await expect(page.text.or(page.article)).toContainText(words)
    }
    const shown = await Promise.all(pages.map((page) => page.blocks()))
    expect(shown[1]).toEqual(shown[0])
    expect(shown[2]).toEqual(shown[0])
    expect(draftBlocks(await scenario.draft())).toEqual(shown[0])
    expect(await scenario.draft()).not.toContain('Rita was here')
  })
})
