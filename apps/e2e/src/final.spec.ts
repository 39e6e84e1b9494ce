import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { Theme } from '@plenum/schema/api/theme'
import type { Actor } from './actor.ts'
import { axeFaults } from './axe-faults.ts'
import { lostConnection } from './console-watch.ts'
import { expect, test } from './journey.ts'
import { discussionPage, words } from './pages/discussion-page.ts'
import { workspacePage } from './pages/workspace-page.ts'
import { takePicture } from './picture.ts'
import { openReview, reviewed, wideWindow } from './review-scenario.ts'
import { tabTo } from './tab-to.ts'

const named = { exact: true } as const

/** Without a mouse: Tab leads there, Enter does it. */
async function enterOn(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key)
  await page.keyboard.press('Enter')
}

/** Opens a window of the menu with which organisers manage a theme. */
async function manage({ page }: Actor, key: string): Promise<Locator> {
  await enterOn(page, page.getByRole('button', { name: words('common:theme.manage'), ...named }))
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.type(words(key).slice(0, 3))
  await expect(page.getByRole('menuitem', { name: words(key), ...named })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

test('a text is made final while somebody is offline, published, checked, reopened, and nothing written is lost', async ({
  enter,
  scenario,
}) => {
  test.setTimeout(240_000)
  const { theme, organiser } = scenario
  const review = await openReview(scenario)
  const reviewer = await scenario.join('Rita Reviewer', 'reviewer', review.partners.CPL)
  await reviewer.api.send('POST', `/api/themes/${theme.id}/threads`, {
    kind: 'comment',
    visibility: 'theme',
    text: 'Who counts them?',
    anchor: { on: 'theme' },
  })
  const [odile, anna, ben] = await Promise.all([
    enter({ api: organiser }, wideWindow),
    scenario.join('Anna Adams', 'editor').then((person) => enter(person, wideWindow)),
    scenario.join('Ben Bakker', 'editor').then((person) => enter(person, wideWindow)),
  ])
  const [atOdile, atAnna, atBen] = [odile, anna, ben].map(({ page }) => workspacePage(page)) as [
    ReturnType<typeof workspacePage>,
    ReturnType<typeof workspacePage>,
    ReturnType<typeof workspacePage>,
  ]
  const themeNow = () => organiser.send<Theme>('GET', `/api/themes/${theme.id}`)
  for (const at of [atOdile, atAnna, atBen]) await at.open(theme.id)

  await test.step('the organiser moves the theme on', async () => {
    const dialog = await manage(odile, 'common:theme.move')
    await enterOn(odile.page, dialog.getByRole('button', { name: words('programme:move.submit'), ...named }))
    await expect(dialog).toHaveCount(0)
    expect((await themeNow()).stage).toBe('consolidation')
    await atAnna.isWritable()
    await atBen.isWritable()
  })

  await test.step('somebody goes on writing without a connection', async () => {
    await atAnna.addParagraph('Written at the station.')
    await atAnna.isSaved()
    anna.console.expect(lostConnection)
    anna.cable.cut()
    await expect(atAnna.state).toHaveText(/^(Offline|Not saved)/)
    await atAnna.addParagraph('Written in the train.')
    await atBen.addParagraph('Written in the office.')
    await atBen.isSaved()
  })

  await test.step('what is not settled asks for a reason; then the text is final, for everybody, at once', async () => {
    const dialog = await manage(odile, 'common:theme.final')
    await expect(dialog.getByText(words('final:check.unanswered-threads', { count: 1 }))).toBeVisible()
    await expect(dialog.getByRole('link', { name: 'Who counts them?' })).toBeVisible()
    await takePicture(odile.page, 'final-make', false)
    expect.soft(await axeFaults(odile.page), 'make final').toEqual([])
    const submit = dialog.getByRole('button', { name: words('final:freeze.submit'), ...named })
    await enterOn(odile.page, submit)
    await expect(dialog.getByText(words('common:field.required')).first()).toBeVisible()
    expect((await themeNow()).stage).toBe('consolidation')
    await expect(dialog.getByRole('textbox', { name: words('final:freeze.reason') }).first()).toBeFocused()
    await odile.page.keyboard.type('She is answered in the report.')
    // Nor has any of the two key partners said what it thinks.
    await expect(dialog.getByText(words('final:check.positions-missing', { count: 2 }))).toBeVisible()
    await odile.page.keyboard.press('Tab')
    await tabTo(odile.page, dialog.getByRole('textbox', { name: words('final:freeze.reason') }).last())
    await odile.page.keyboard.type('They say it at the closing event.')
    await tabTo(odile.page, dialog.getByRole('textbox', { name: words('final:freeze.label') }))
    await odile.page.keyboard.type('Text of the closing event')
    const answered = odile.page.waitForResponse(
      (answer) => answer.url().endsWith('/freeze') && answer.request().method() === 'POST',
    )
    await enterOn(odile.page, submit)
    await answered
    const start = Date.now()
    await atBen.isReadOnly()
    console.log(`an open editor was a page to read ${Date.now() - start} ms after the freeze was answered`)
    await expect(dialog).toHaveCount(0)
    await atOdile.isReadOnly()
    for (const { page } of [odile, ben]) {
      await expect(page.getByText(/^Final since /)).toBeVisible()
      await expect(page.getByText(words('editor:reading.frozen')).first()).toBeVisible()
    }
    expect(await scenario.draft()).toContain('Written in the office.')
    await takePicture(ben.page, 'final-page', false)
    expect.soft(await axeFaults(ben.page), 'final page').toEqual([])
  })

  await test.step('what was written meanwhile is kept aside, and its author is told', async () => {
    anna.cable.mend()
    await atAnna.isReadOnly()
    await expect(anna.page.getByText(words('final:late.own', { count: 1 }))).toBeVisible()
    await expect(odile.page.getByText(words('final:late.others', { count: 1, names: 'Anna Adams' }))).toBeVisible()
    expect(await scenario.draft()).not.toContain('Written in the train.')
    await anna.page.getByRole('button', { name: words('final:late.show'), ...named }).click()
    const dialog = anna.page.getByRole('dialog')
    await expect(dialog.getByRole('insertion').filter({ hasText: 'Written in the train.' })).toBeVisible()
    await expect(dialog.getByText(words('final:late.closed'))).toBeVisible()
    await expect(dialog.getByRole('button', { name: /^Offer as suggestions/ })).toBeDisabled()
    await takePicture(anna.page, 'final-late', false)
    expect.soft(await axeFaults(anna.page), 'late edits').toEqual([])
    await anna.page.keyboard.press('Escape')
  })

  await test.step('the final version is published', async () => {
    await enterOn(odile.page, odile.page.getByRole('link', { name: /^Version \d+$/ }))
    await expect(odile.page.getByText('Text of the closing event')).toBeVisible()
    await enterOn(odile.page, odile.page.getByRole('button', { name: /^Publish/ }))
    const question = odile.page.getByRole('alertdialog')
    await enterOn(
      odile.page,
      question.getByRole('button', { name: words('versions:publish.confirm'), ...named }),
      'Shift+Tab',
    )
    await expect(odile.page.getByRole('alertdialog')).toHaveCount(0)
    await expect(odile.page.getByText(/^Published /)).toBeVisible()
  })

  await test.step('anyone checks its proof, and sees what was changed in a forged one', async () => {
    const downloading = odile.page.waitForEvent('download')
    await odile.page.getByRole('link', { name: /^Download proof/ }).click()
    const file = readFileSync(await (await downloading).path())
    const { page } = await enter(undefined)
    await page.goto('/public/verify?language=en')
    const choose = (buffer: Buffer) =>
      page.getByLabel('Proof file').setInputFiles({ name: 'proof.json', mimeType: 'application/json', buffer })
    await choose(file)
    await expect(page.getByRole('heading', { name: 'All of it is right' })).toBeVisible()
    await expect(page.getByText('Text of the closing event')).toBeVisible()
    await choose(Buffer.from(file.toString().replace('thirty', 'twenty')))
    await expect(page.getByRole('heading', { name: 'This proof does not hold' })).toBeVisible()
    await expect(page.getByText(/The text \(Dutch\)/)).toBeVisible()
    await takePicture(page, 'final-forged', false)
  })

  await test.step('it is reopened, for a reason', async () => {
    await atOdile.open(theme.id)
    const dialog = await manage(odile, 'common:theme.reopen')
    expect.soft(await axeFaults(odile.page), 'reopen').toEqual([])
    await tabTo(odile.page, dialog.getByRole('textbox', { name: words('final:reopen.reason') }))
    await odile.page.keyboard.type('One word was forgotten.')
    await enterOn(odile.page, dialog.getByRole('button', { name: words('final:reopen.submit'), ...named }))
    await expect(dialog).toHaveCount(0)
    await atBen.isWritable()
    expect(await atBen.blocks()).toContain('Written in the office.')
    await expect(ben.page.getByText(/^Final since /)).toHaveCount(0)
  })

  await test.step('the author offers what was kept aside, and it is put in', async () => {
    await anna.page.getByRole('button', { name: words('final:late.show'), ...named }).click()
    const dialog = anna.page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Offer as suggestions/ }).click()
    await expect(dialog.getByText(words('final:late.offered', { count: 1 }))).toBeVisible()
    await anna.page.keyboard.press('Escape')
    await expect(anna.page.getByText(words('final:late.own', { count: 1 }))).toHaveCount(0)
    const discussion = discussionPage(ben.page)
    const card = discussion.card('Written in the train.')
    await discussion.unfold(card)
    await discussion.button(card, 'discussion:thread.accept').click()
    await expect.poll(() => scenario.draft()).toContain('Written in the train.')
    expect(await atBen.blocks()).toContain(reviewed.closing)
  })

  await test.step('the log tells of all of it, in words, and goes out as files', async () => {
    const { page } = odile
    await page.goto(`/programmes/${scenario.programme.id}`)
    await page.getByRole('link', { name: words('programme:home.log'), ...named }).click()
    const log = page.getByRole('list', { name: words('audit:entries') })
    for (const action of ['theme-frozen', 'theme-unfrozen', 'late-edits-offered'] as const) {
      await expect(log.getByText(words(`audit:action.${action}`)).first()).toBeVisible()
    }
    await expect(log.getByText(words('audit:reason', { reason: 'One word was forgotten.' }))).toBeVisible()
    await expect(log.getByText(/She is answered in the report/)).toBeVisible()
    await page.getByRole('combobox', { name: words('audit:theme') }).selectOption({ label: 'Local policing' })
    await expect(log.getByText(words('audit:action.theme-created'))).toBeVisible()
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: words('audit:csv') }).click()
    expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('theme-unfrozen')
    await takePicture(page, 'final-log')
  })
})
