import type { Page as ListPage } from '@plenum/schema/api/common'
import type { Version } from '@plenum/schema/api/version'
import { axeFaults } from './axe-faults.ts'
import { expect, test } from './journey.ts'
import { words } from './pages/discussion-page.ts'
import { workspacePage } from './pages/workspace-page.ts'
import { takePicture } from './picture.ts'
import { openReview, wideWindow } from './review-scenario.ts'
import { selectWords } from './select-words.ts'
import { tabTo } from './tab-to.ts'

const named = { exact: true } as const
const longSentence = 'While somebody brings back what was, this sentence is written on, word by word, to its end.'

test('a version is named, compared and restored with the keyboard alone, while somebody else writes on', async ({
  enter,
  scenario,
}) => {
  test.setTimeout(240_000)
  const { theme, organiser } = scenario
  const { moveStage } = await openReview(scenario)
  const [odile, anna, ben] = await Promise.all([
    enter({ api: organiser }, wideWindow),
    scenario.join('Anna Adams', 'editor').then((person) => enter(person, wideWindow)),
    scenario.join('Ben Bakker', 'editor').then((person) => enter(person, wideWindow)),
  ])
  const [atAnna, atBen] = [workspacePage(anna.page), workspacePage(ben.page)]
  const { page } = odile
  const press = (key: string) => page.keyboard.press(key)
  const versions = async () =>
    (await organiser.send<ListPage<Version>>('GET', `/api/themes/${theme.id}/versions`)).items

  await test.step('she goes from the text to its versions and names one', async () => {
    await page.goto(`/themes/${theme.id}`)
    await workspacePage(page).isWritable()
    await tabTo(page, page.getByRole('button', { name: words('common:theme.manage'), ...named }))
    await press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.type(words('common:theme.versions').slice(0, 3))
    await press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: words('versions:title') })).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: words('versions:take.open'), ...named }))
    await press('Enter')
    const label = page.getByRole('dialog').getByRole('textbox')
    await expect(label).toBeFocused()
    await page.keyboard.type('Before the round table')
    await press('Enter')
    await expect(page.getByText(/“Before the round table”, is kept/)).toBeVisible()
    expect((await versions())[0]).toMatchObject({ kind: 'named', label: 'Before the round table' })
  })

  await test.step('the text changes: a word, a recommendation, a new paragraph', async () => {
    await atAnna.open(theme.id)
    await atAnna.isWritable()
    await selectWords(anna.page, atAnna.text, 'thirty')
    await anna.page.keyboard.type('twenty')
    await selectWords(anna.page, atAnna.text, 'every year')
    await anna.page.keyboard.type('each month')
    await atAnna.addParagraph('Anna adds this.')
    await atAnna.isSaved()
  })

  await test.step('she reads what changed since, from change to change, by whom, in one text and side by side', async () => {
    await tabTo(page, page.getByRole('link', { name: /^Compare with now: version \d+$/ }))
    await press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: words('versions:compare.title') })).toBeVisible()
    const main = page.getByRole('main')
    await expect(main.getByRole('deletion').filter({ hasText: 'thirty' })).toBeVisible()
    await expect(main.getByRole('insertion').filter({ hasText: 'twenty' })).toBeVisible()
    await expect(main.getByText(/Anna Adams/).first()).toBeVisible()
    await press('Alt+ArrowDown')
    await expect(main.getByText(/^Change 1 of \d+$/)).toBeVisible()
    await press('Alt+ArrowDown')
    await press('Alt+ArrowUp')
    await expect(main.getByText(/^Change 1 of \d+$/)).toBeVisible()
    await takePicture(page, 'versions-inline')
    expect.soft(await axeFaults(page), 'comparison').toEqual([])
    await tabTo(page, main.getByRole('radio', { name: words('versions:bar.inline'), ...named }), 'Shift+Tab')
    await press('ArrowRight')
    await expect(main.getByRole('radio', { name: words('versions:bar.beside'), ...named })).toBeChecked()
    await takePicture(page, 'versions-beside')
    expect.soft(await axeFaults(page), 'comparison side by side').toEqual([])
  })

  await test.step('she restores the whole text while somebody types, who is not disturbed', async () => {
    await atBen.open(theme.id)
    await atBen.isWritable()
    await ben.page.evaluate(() => void Object.assign(window, { same: true }))
    await selectWords(ben.page, atBen.text, 'writes on here.')
    await ben.page.keyboard.press('ArrowRight')
    const typing = ben.page.keyboard.type(` ${longSentence}`, { delay: 40 })
    await tabTo(page, page.getByRole('button', { name: /^Restore version \d+…$/ }), 'Shift+Tab')
    await press('Enter')
    const dialog = page.getByRole('alertdialog')
    await tabTo(page, dialog.getByRole('button', { name: words('versions:restore.confirm'), ...named }), 'Shift+Tab')
    await press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText(/^It is restored\./)).toBeVisible()
    await typing
    await atBen.isSaved()
    const blocks = await atBen.blocks()
    // What he wrote before that moment is as it was, and kept; what he wrote from then on stands.
    const [kept] = await versions()
    expect(kept).toMatchObject({ kind: 'restore' })
    const before = await organiser.request('GET', `/api/versions/${kept?.id}/drafts/nl`, {
      headers: { accept: 'text/plain' },
    })
    const after = longSentence.length - commonEnd(blocks.join('\n'), longSentence)
    expect(after).toBeLessThan(longSentence.length)
    expect(await before.text()).toContain(longSentence.slice(0, after))
    expect(blocks).toContain('Reports are answered within thirty days where that is possible.')
    expect(blocks).not.toContain('Anna adds this.')
    expect(await ben.page.evaluate(() => 'same' in window)).toBe(true)
    await expect(atBen.text).toBeFocused()
    await ben.page.keyboard.type(' And on.')
    await expect.poll(() => scenario.draft()).toContain(`to its end. And on.`)
    expect(await atAnna.blocks()).toContain('Reports are answered within thirty days where that is possible.')
  })

  await test.step('one recommendation is brought back from the version that the restore kept, and nothing else', async () => {
    await page.goto(`/themes/${theme.id}/versions`)
    await tabTo(page, page.getByRole('link', { name: /^Compare with now: version \d+$/ }))
    await press('Enter')
    await tabTo(page, page.getByRole('button', { name: /^Restore this one… R1/ }))
    await press('Enter')
    const dialog = page.getByRole('alertdialog')
    await tabTo(page, dialog.getByRole('button', { name: words('versions:restore.confirm'), ...named }), 'Shift+Tab')
    await press('Enter')
    await expect(page.getByText(/^It is restored\./)).toBeVisible()
    await expect.poll(() => scenario.draft()).toContain('Count them each month.')
    expect(await scenario.draft()).toContain('within thirty days')
  })

  await test.step('each stage takes a version, and the list says what each of them is', async () => {
    await moveStage('review', 'consolidation')
    await moveStage('consolidation', 'validation')
    await page.goto(`/themes/${theme.id}/versions`)
    await expect(
      page.getByText(words('versions:kind.stageOf', { stage: words('common:stage.validation') })),
    ).toBeVisible()
    await expect(page.getByText('Before the round table').first()).toBeVisible()
    expect((await versions()).map(({ kind }) => kind).filter((kind) => kind !== 'auto')).toEqual([
      'stage',
      'stage',
      'restore',
      'restore',
      'named',
      'stage',
    ])
    await takePicture(page, 'versions-list')
    expect.soft(await axeFaults(page), 'versions').toEqual([])
    // Closed, it takes no restore.
    await tabTo(page, page.getByRole('link', { name: /^Compare with now: version \d+$/ }).last())
    await press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: words('versions:compare.title') })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Restore/ })).toHaveCount(0)
  })
})

/** How many letters of the end of `sentence` the text has. */
function commonEnd(text: string, sentence: string): number {
  for (let length = sentence.length; length > 0; length--) if (text.includes(sentence.slice(-length))) return length
  return 0
}
