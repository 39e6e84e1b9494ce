import { expect, test } from './journey.ts'
import { entryPage } from './pages/entry-page.ts'
import { workspacePage } from './pages/workspace-page.ts'

const newcomer = { name: 'Nora Newcomer', email: 'nora@example.org', password: 'nora keeps a long secret' }

test('an organiser makes a theme and a link; the invited person makes an account and writes; the link works once', async ({
  enter,
  scenario,
}) => {
  const odile = await enter({ api: scenario.organiser })
  const { page } = odile
  const title = 'Prevention at night'

  const link = await test.step('the organiser makes a theme and an invitation', async () => {
    await page.goto(`/programmes/${scenario.programme.id}`)
    await page.getByRole('button', { name: 'New theme' }).first().click()
    await page.getByRole('textbox', { name: 'Title in Dutch' }).fill(title)
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
    await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible()

    await page.getByRole('main').getByRole('link', { name: 'Members' }).click()
    await page.getByRole('button', { name: 'Invite somebody' }).first().click()
    await page.getByRole('textbox', { name: /For whom/ }).fill('Nora')
    await page.getByLabel('Theme', { exact: true }).selectOption({ label: title })
    await page.getByLabel('Role in the theme').selectOption({ label: 'Editor' })
    await page.getByRole('button', { name: 'Make the link' }).click()
    return page.getByRole('dialog').getByLabel('Link', { exact: true }).inputValue()
  })

  const nora = await enter()
  nora.console.expect(/status of 401/)
  const entry = entryPage(nora.page)
  await test.step('the invited person sees what it is for, and joins', async () => {
    await nora.page.goto(link)
    await entry.isAt('Your invitation')
    await expect(entry.main.getByText(title, { exact: true })).toBeVisible()
    await entry.says('Editor')
    await entry.fillAccount({ ...newcomer, email: `nora.${scenario.theme.id}@example.org`.toLowerCase() })
    await entry.button('Create the account and join').click()
    await expect(nora.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await workspacePage(nora.page).isWritable()
  })

  await test.step('the organiser sees that it was taken up', async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('table', { name: 'Members' })).toContainText('Nora Newcomer')
    await expect(page.getByRole('table', { name: 'Invitations' })).toContainText('Accepted')
  })

  await test.step('the link works once', async () => {
    const second = await enter()
    second.console.expect(/status of (401|410)/)
    await second.page.goto(link)
    await entryPage(second.page).says('This link has already been used. Ask for a new one.')
    await expect(second.page.getByRole('button', { name: /join/i })).toHaveCount(0)
  })
})

test('a withdrawn invitation is refused', async ({ enter, scenario }) => {
  const { link, invitation } = await scenario.invite({ themeId: scenario.theme.id, themeRole: 'editor' })
  await scenario.organiser.send('DELETE', `/api/invitations/${invitation.id}`)
  const nora = await enter()
  nora.console.expect(/status of (401|410)/)
  await nora.page.goto(link)
  await entryPage(nora.page).says('This link has been withdrawn. Ask for a new one.')
})

test('a link that was not copied whole is refused', async ({ enter, workspace }) => {
  const nora = await enter()
  nora.console.expect(/status of (401|404)/)
  await nora.page.goto(`${workspace.url}/invitation#abcdefghijklmnopqrstuvwxyz`)
  await entryPage(nora.page).says(/This link is not known/)
})
