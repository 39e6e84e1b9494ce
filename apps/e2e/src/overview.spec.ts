import type { Round } from '@plenum/schema/api/thread'
import { expect, test } from './journey.ts'
import { words } from './pages/discussion-page.ts'
import { openReview, wideWindow } from './review-scenario.ts'
import { tabTo } from './tab-to.ts'

const named = { exact: true } as const

test('an organiser sees by itself what a review still waits for, and reads the charts as tables, with the keyboard alone', async ({
  enter,
  scenario,
}) => {
  const { theme, programme, organiser } = scenario
  const { partners } = await openReview(scenario)
  const rita = await scenario.join('Rita Rivers', 'reviewer', partners.ADVP)
  await scenario.join('Paul Peters', 'reviewer', partners.CPL)
  const { page } = await enter({ api: organiser }, wideWindow)

  await page.goto(`/programmes/${programme.id}`)
  await tabTo(page, page.getByRole('link', { name: words('programme:home.overview'), ...named }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: words('overview:title'), level: 1 })).toBeVisible()
  const row = page
    .getByRole('table', { name: words('overview:themes') })
    .getByRole('row', { name: theme.title.en ?? '' })
  await expect(row).toContainText(words('overview:unfinished', { count: 2, expected: 2 }))
  await expect(row).toContainText('ADVP, CPL')

  await test.step('who finishes leaves the list; what somebody says is counted', async () => {
    const path = `/api/themes/${theme.id}/round/partners/${partners.ADVP}` as const
    await rita.api.send<Round>('PUT', path, { finished: true })
    await expect(row).toContainText(words('overview:unfinished', { count: 1, expected: 2 }))
    await expect(row).not.toContainText('ADVP')
    const thread = { kind: 'comment', anchor: { on: 'theme' }, text: 'Shorter, please.' }
    await rita.api.send('POST', `/api/themes/${theme.id}/threads`, thread)
    await expect(row.getByRole('link', { name: '1 of 1', ...named })).toBeVisible()
  })

  await test.step('the table says what the charts show', async () => {
    await expect(page.getByRole('img', { name: new RegExp(`^${words('overview:contributions')}: 1 `) })).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: words('overview:asTable'), ...named }))
    await page.keyboard.press('Enter')
    const table = page.getByRole('table', { name: words('overview:activity') })
    await expect(table.getByRole('row')).toHaveCount(2)
    await expect(table.getByRole('cell').last()).toHaveText(`${words('overview:contributions')}1`)
  })
})
