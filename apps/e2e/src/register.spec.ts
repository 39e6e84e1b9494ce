import { readFileSync } from 'node:fs'
import type { CreateThread, DisposeThread, Thread } from '@plenum/schema/api/thread'
import { expect, test } from './journey.ts'
import { words } from './pages/discussion-page.ts'
import { openReview, wideWindow } from './review-scenario.ts'
import { unzipped } from './unzipped.ts'

test('the register shows what is unanswered first, is filtered, and goes out as CSV, Excel and Word', async ({
  enter,
  scenario,
}) => {
  const { partners, moveStage } = await openReview(scenario)
  const rita = await scenario.join('Rita Reviewer', 'reviewer', partners.CPL)
  const edith = await scenario.join('Edith Editor', 'editor')
  const threads = `/api/themes/${scenario.theme.id}/threads`
  const say = (text: string, more: object = {}) =>
    rita.api.send<Thread>('POST', threads, {
      kind: 'comment',
      anchor: { on: 'theme' },
      text,
      ...more,
    } satisfies CreateThread)
  const dispose = ({ id }: Thread, outcome: DisposeThread['outcome'], reason: string) =>
    edith.api.send('POST', `/api/threads/${id}/disposition`, { outcome, reason } satisfies DisposeThread)

  await dispose(await say('=1+1 is what I make of it.'), 'rejected', 'It is no sum.')
  await say('Said between us.', { visibility: 'organisation' })
  await say('Unanswered as yet.')
  await moveStage('review', 'consolidation')
  await moveStage('consolidation', 'review')
  await dispose(await say('Said in the second round.'), 'deferred', 'For the next text.')

  const { page } = await enter(edith, wideWindow)
  await page.goto(`/themes/${scenario.theme.id}`)
  await page.getByRole('link', { name: words('discussion:panel.register') }).click()
  await expect(page.getByRole('heading', { level: 1, name: words('register:title') })).toBeVisible()
  const table = page.getByRole('table', { name: words('register:title') })
  const lines = table.getByRole('row').filter({ hasText: 'Rita Reviewer' })

  await test.step('what is unanswered comes first', async () => {
    await expect(lines).toHaveCount(3)
    await expect(lines.first()).toContainText(/Unanswered as yet\..*CPL/s)
    await expect(lines.first()).toContainText(words('register:open'))
    const counts = `${words('register:total', { count: 3 })} · ${words('register:unanswered', { count: 1 })}`
    await expect(page.getByRole('status').filter({ hasText: counts })).toBeVisible()
    await expect(lines.filter({ hasText: 'It is no sum.' })).toContainText(/rejected.*Edith Editor/s)
    await expect(table).not.toContainText('Said between us.')
  })

  await test.step('its filters', async () => {
    await page.getByRole('combobox', { name: words('register:round') }).selectOption({
      label: words('register:roundNumber', { round: 2 }),
    })
    await expect(lines).toHaveText([/Said in the second round\./])
    await page
      .getByRole('combobox', { name: words('register:round') })
      .selectOption({ label: words('register:allRounds') })
    await page.getByRole('checkbox', { name: words('register:onlyUnanswered') }).check()
    await expect(lines).toHaveText([/Unanswered as yet\./])
  })

  await test.step('its files, with everything in them and no cell that runs', async () => {
    const contents: Record<string, (bytes: Buffer) => string> = {
      CSV: (bytes) => bytes.toString(),
      Excel: unzipped,
      Word: unzipped,
    }
    for (const [format, read] of Object.entries(contents)) {
      const arrives = page.waitForEvent('download')
      await page.getByRole('link', { name: words('register:downloadAs', { format }) }).click()
      const download = await arrives
      expect(download.suggestedFilename()).toMatch(/^register.*\.(csv|xlsx|docx)$/)
      const text = read(readFileSync(await download.path()))
      for (const said of ['Unanswered as yet.', 'It is no sum.', 'Said in the second round.', 'Rita Reviewer', 'CPL']) {
        expect(text, `${format}: ${said}`).toContain(said)
      }
      expect(text, format).not.toContain('Said between us.')
      if (format === 'CSV') expect(text).not.toMatch(/(^|[\r\n,;])"?=1\+1/)
      if (format === 'Excel') expect(text).not.toContain('<f>')
    }
  })

  await test.step('a line leads to its discussion', async () => {
    await lines.getByRole('link', { name: words('register:seeNamed', { name: 'Rita Reviewer' }) }).click()
    await expect(page.getByRole('article').filter({ hasText: 'Unanswered as yet.' }).last()).toBeInViewport()
    await expect(page.getByRole('button', { name: 'Rita Reviewer', expanded: true })).toBeVisible()
  })
})
