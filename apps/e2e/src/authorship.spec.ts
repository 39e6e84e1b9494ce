import { axeFaults } from './axe-faults.ts'
import { expect, test } from './journey.ts'
import { words } from './pages/discussion-page.ts'
import { workspacePage } from './pages/workspace-page.ts'
import { takePicture } from './picture.ts'
import { wideWindow } from './review-scenario.ts'
import { selectWords } from './select-words.ts'
import { tabTo } from './tab-to.ts'

test('the text shows who wrote what, also where somebody else has pressed Enter', async ({ enter, scenario }) => {
  const { theme } = scenario
  const [anna, ben] = await Promise.all([
    scenario.join('Anna Adams', 'editor').then((person) => enter(person, wideWindow)),
    scenario.join('Ben Bakker', 'editor').then((person) => enter(person, wideWindow)),
  ])
  const [atAnna, atBen] = [workspacePage(anna.page), workspacePage(ben.page)]
  for (const at of [atAnna, atBen]) {
    await at.open(theme.id)
    await at.isWritable()
  }
  await atAnna.addParagraph('Anna writes of streets and of officers in them.')
  await atAnna.isSaved()
  await selectWords(ben.page, atBen.text, 'streets')
  await ben.page.keyboard.press('ArrowRight')
  await ben.page.keyboard.press('Enter')
  await atBen.addParagraph('Ben adds a word.')
  await atBen.isSaved()

  const { page } = ben
  await page.keyboard.press('Escape')
  await tabTo(page, page.getByRole('button', { name: words('editor:authors'), exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  const legend = page.getByRole('region', { name: words('authorship:by') })
  await expect(legend.getByRole('button', { name: /^Anna Adams, \d+ %/ })).toBeVisible()
  await expect(legend.getByRole('button', { name: /^Ben Bakker, \d+ %/ })).toBeVisible()
  const of = (name: string) => atBen.text.locator(`.author[title="${name}"]`).allTextContents()
  await expect.poll(() => of('Anna Adams')).toEqual(['Anna writes of streets', ' and of officers in them.'])
  expect(await of('Ben Bakker')).toEqual(['Ben adds a word.'])
  await takePicture(page, 'authorship', false)
  expect.soft(await axeFaults(page), 'who wrote what').toEqual([])

  await tabTo(page, legend.getByRole('button', { name: /^Anna Adams/ }))
  await page.keyboard.press('Enter')
  await expect(
    legend.getByText(words('authorship:at', { name: 'Anna Adams', text: 'Anna writes of streets' })),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(legend.getByText(/and of officers in them/)).toBeVisible()
  await legend.getByRole('radio', { name: words('authorship:organisation') }).check()
  await expect(legend.getByRole('button', { name: /^Without an organisation, 100 %/ })).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: words('editor:authors'), exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(atBen.text.locator('.author')).toHaveCount(0)
  await atBen.addParagraph('And writes on.')
  await atBen.isSaved()
})
