import type { Schedule, SetSchedule } from '@plenum/schema/api/schedule'
import type { Theme } from '@plenum/schema/api/theme'
import { axeFaults } from './axe-faults.ts'
import { expect, test } from './journey.ts'
import { words } from './pages/discussion-page.ts'
import { takePicture } from './picture.ts'
import { openReview, wideWindow } from './review-scenario.ts'
import { tabTo } from './tab-to.ts'

const named = { exact: true } as const

test('an organiser plans the stages with the keyboard alone, sees what a move does, and a theme moves by itself', async ({
  enter,
  scenario,
}) => {
  test.setTimeout(180_000)
  const { theme, organiser } = scenario
  await openReview(scenario)
  await scenario.join('Anna Adams', 'editor')
  const { page } = await enter({ api: organiser }, wideWindow)
  const path = `/api/themes/${theme.id}/schedule` as const
  const planned = () => organiser.send<Schedule>('GET', path)
  const button = (key: string) => page.getByRole('dialog').getByRole('button', { name: words(key), ...named })
  const choose = async (key: string) => {
    await tabTo(page, page.getByRole('button', { name: words('common:theme.manage'), ...named }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.type(words(key).slice(0, 4))
    await expect(page.getByRole('menuitem', { name: words(key), ...named })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
  }
  await page.goto(`/themes/${theme.id}`)

  await test.step('a move is planned; one in the past is refused', async () => {
    await choose('common:theme.plan')
    await expect(page.getByText(words('schedule:nothing'))).toBeVisible()
    await tabTo(page, button('schedule:add'))
    await page.keyboard.press('Enter')
    const segments = page.getByRole('dialog').getByRole('spinbutton')
    await tabTo(page, segments)
    // As the interface's language has it: day, month, year, hour, minute.
    await page.keyboard.type('010220200900')
    await takePicture(page, 'schedule', false)
    expect.soft(await axeFaults(page), 'plan').toEqual([])
    await tabTo(page, button('common:action.save'))
    await page.keyboard.press('Enter')
    await expect(page.getByText(words('schedule:refused'))).toBeVisible()
    expect((await planned()).moves).toEqual([])
    await tabTo(page, segments, 'Shift+Tab')
    await page.keyboard.type('010220990900')
    await tabTo(page, page.getByRole('checkbox', { name: words('schedule:hard') }))
    await page.keyboard.press('Space')
    await tabTo(page, button('common:action.save'))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect((await planned()).moves).toMatchObject([{ to: 'consolidation', at: '2099-02-01T08:00:00.000Z', hard: true }])
  })

  await test.step('who moves a theme sees before what that does', async () => {
    await choose('common:theme.move')
    const preview = page.getByRole('region', { name: words('schedule:preview') })
    const who = words('schedule:who.editor', { people: 1 })
    const rights = 'restore versions'
    await expect(preview.getByRole('listitem')).toHaveText([words('schedule:gains', { who, rights })])
    await takePicture(page, 'schedule-preview', false)
    expect.soft(await axeFaults(page), 'preview').toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('at its time the theme moves by itself, before the eyes of who has it open', async () => {
    const moves = [
      { to: 'consolidation', at: new Date(Date.now() + 2000).toISOString(), hard: true },
    ] satisfies SetSchedule['moves']
    await organiser.send('PUT', path, { moves } satisfies SetSchedule)
    await expect
      .poll(async () => (await organiser.send<Theme>('GET', `/api/themes/${theme.id}`)).stage, { timeout: 20_000 })
      .toBe('consolidation')
    await expect(page.getByText(words('common:stage.consolidation'), named).first()).toBeVisible()
    expect((await planned()).moves).toEqual([])
  })
})
