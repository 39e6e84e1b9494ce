import { draftBlocks } from './draft-blocks.ts'
import { expect, test } from './journey.ts'
import { workspacePage } from './pages/workspace-page.ts'
import { pressKeys } from './press-keys.ts'

test('without a mouse: sign in, open a theme, write a recommendation, use the toolbar, find, leave', async ({
  enter,
  scenario,
}) => {
  test.setTimeout(120_000)
  const anna = await scenario.join('Anna Adams', 'editor')
  const actor = await enter()
  actor.console.expect(/status of 401/)
  const { page } = actor
  const { keyboard } = page
  const focused = page.locator(':focus')
  const at = workspacePage(page)

  /** Tab until the focus is on what has this role and name; a page that needs more than 60 is a trap. */
  async function tabTo(role: 'button' | 'link' | 'textbox', name: string) {
    const target = page.getByRole(role, { name, exact: true }).first()
    await expect(target).toBeVisible()
    for (let step = 0; step < 60; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await keyboard.press('Tab')
    }
    throw new Error(`Tab does not reach the ${role} ${name}`)
  }

  await test.step('sign in', async () => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    await tabTo('textbox', 'E-mail address')
    await keyboard.type(anna.email)
    await keyboard.press('Tab')
    await keyboard.type(anna.password)
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Programmes' })).toBeVisible()
  })

  await test.step('open the theme', async () => {
    await tabTo('link', 'Programme on Local policing')
    await keyboard.press('Enter')
    // The address changes before the page does: until then the focus is still on the link of the page before.
    await expect(page.getByRole('heading', { level: 1, name: 'Programme on Local policing' })).toBeVisible()
    await tabTo('link', 'Local policing')
    await keyboard.press('Enter')
    await expect(page).toHaveURL(/\/themes\//)
    await at.isWritable()
  })

  await test.step('write a recommendation', async () => {
    await tabTo('textbox', 'Text of Local policing')
    await keyboard.press('ControlOrMeta+Shift+Enter')
    await keyboard.type('One contact point')
    await keyboard.press('Enter')
    await keyboard.type('Give every municipality one contact point.')
    await keyboard.press('Enter')
    await keyboard.type('People do not know whom to ask.')
    await expect(page.getByRole('navigation', { name: 'In this text' })).toContainText('One contact point')
  })

  await test.step('use the toolbar and come back', async () => {
    await pressKeys(page, 'Shift+Home')
    await keyboard.press('Alt+F10')
    await expect(at.tools.locator(':focus')).toHaveCount(1)
    for (let step = 0; step < 20; step++) {
      if ((await focused.getAttribute('aria-label'))?.startsWith('Bold') === true) break
      await keyboard.press('ArrowRight')
    }
    await keyboard.press('Enter')
    await keyboard.press('Escape')
    await expect(at.text).toBeFocused()
    await expect(at.text.locator('strong')).toHaveText('People do not know whom to ask.')
  })

  await test.step('find', async () => {
    await keyboard.press('ControlOrMeta+f')
    await expect(page.getByRole('textbox', { name: 'Find in the text' })).toBeFocused()
    await keyboard.type('contact point')
    await expect(page.getByRole('status').filter({ hasText: '1 of 2' })).toBeVisible()
    await keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: '2 of 2' })).toBeVisible()
    await keyboard.press('Escape')
    await expect(at.text).toBeFocused()
  })

  await test.step('leave the text, and the page', async () => {
    await at.isSaved()
    await keyboard.press('Escape')
    await keyboard.press('Tab')
    await expect(at.text).not.toBeFocused()
    await tabTo('button', 'Menu of Anna Adams')
    await keyboard.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await keyboard.type('Sign out')
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  })

  const blocks = draftBlocks(await scenario.draft())
  expect(blocks).toEqual(
    expect.arrayContaining([
      'One contact point',
      'Give every municipality one contact point.',
      'People do not know whom to ask.',
    ]),
  )
})
