import type { CreateThread, Thread } from '@plenum/schema/api/thread'
import { axeFaults } from './axe-faults.ts'
import { expect, test } from './journey.ts'
import { takePicture } from './picture.ts'
import { settled } from './settled.ts'
import { words } from './pages/discussion-page.ts'

const bell = (count: number) =>
  count === 0 ? words('common:header.notices') : words('common:header.noticesNew', { count })

test('somebody who is mentioned sees it at once, goes there, and chooses what comes by e-mail', async ({
  enter,
  scenario,
}) => {
  const edith = await scenario.join('Edith Editor', 'editor')
  const rita = await scenario.join('Rita Reviewer', 'editor')
  const say = (text: string) =>
    rita.api.send<Thread>('POST', `/api/themes/${scenario.theme.id}/threads`, {
      kind: 'comment',
      anchor: { on: 'theme' },
      text,
    } satisfies CreateThread)
  const mention = (rest: string) => say(`@[person:${edith.id}] ${rest}`)

  const { page } = await enter(edith)
  await page.goto(`/programmes/${scenario.programme.id}`)
  await expect(page.getByRole('button', { name: bell(0), exact: true })).toBeVisible()

  await test.step('a mention is seen without reloading, and leads to its discussion', async () => {
    await mention('what do you make of this?')
    await page.getByRole('button', { name: bell(1) }).click()
    const list = page.getByRole('dialog', { name: words('notices:title') })
    await expect(list).toContainText('@Edith Editor what do you make of this?')
    expect(await axeFaults(page)).toEqual([])
    await takePicture(page, 'notices-bell')
    await list.getByRole('link', { name: words('notices:sentence.mention', { who: 'Rita Reviewer' }) }).click()
    await expect(page).toHaveURL(new RegExp(`/themes/${scenario.theme.id}\\?.*thread=`))
    await expect(page.getByText('what do you make of this?')).toBeVisible()
    await expect(page.getByRole('button', { name: bell(0), exact: true })).toBeVisible()
  })

  await test.step('by keyboard: open, close with Escape, the focus is back', async () => {
    await page.goto('/account')
    await mention('and of this?')
    const button = page.getByRole('button', { name: bell(1) })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: words('notices:title') })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(button).toBeFocused()
  })

  await test.step('all of it on a page, where all can be marked as read', async () => {
    await page.getByRole('button', { name: bell(1) }).click()
    await page.getByRole('link', { name: words('notices:all') }).click()
    await expect(page.getByRole('heading', { level: 1, name: words('notices:title') })).toBeVisible()
    await expect(page.getByRole('link', { name: /Rita Reviewer/ })).toHaveCount(2)
    await page.getByRole('button', { name: words('notices:allRead') }).click()
    await expect(page.getByRole('button', { name: bell(0), exact: true })).toBeVisible()
  })

  await test.step('no e-mail about this theme, and the choice stays', async () => {
    const choice = page.getByRole('combobox', { name: words('notices:settings.of', { name: 'Local policing' }) })
    await choice.selectOption({ label: words('notices:manner.off') })
    await expect(page.getByRole('status').filter({ hasText: words('notices:settings.saved') })).toBeVisible()
    await page.reload()
    await expect(choice).toHaveValue('off')
    await settled(page)
    await takePicture(page, 'notices-page')
  })
})

test('an organiser sees the mails, reads them, and sees that there is no mail server', async ({ enter, scenario }) => {
  const edith = await scenario.join('Edith Editor', 'editor')
  await scenario.organiser.send('POST', `/api/themes/${scenario.theme.id}/threads`, {
    kind: 'comment',
    anchor: { on: 'theme' },
    text: `@[person:${edith.id}] please look`,
  } satisfies CreateThread)

  const { page } = await enter({ api: scenario.organiser })
  await page.goto('/notices')
  await page.locator(`a[href="/programmes/${scenario.programme.id}/outbox"]`).click()
  await expect(page.getByRole('heading', { level: 1, name: words('notices:outbox.title') })).toBeVisible()
  await expect(page.getByText(words('notices:outbox.noServer'))).toBeVisible()
  const line = page.getByRole('row').filter({ hasText: edith.email })
  await expect(line).toContainText(words('notices:mailState.waiting'))
  await line.getByRole('button', { name: words('notices:outbox.showOf', { name: 'Edith Editor' }) }).click()
  const mail = page.getByRole('dialog', { name: words('notices:outbox.mail', { name: 'Edith Editor' }) })
  await expect(mail).toContainText('> @Edith Editor please look')
  await expect(mail).not.toContainText('unsubscribe#')
  await settled(page)
  expect(await axeFaults(page)).toEqual([])
  await takePicture(page, 'outbox-mail')
})
