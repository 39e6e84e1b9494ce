import { expect, test } from './journey.ts'
import { createActor } from './actor.ts'
import { entryPage } from './pages/entry-page.ts'
import { organiserAccount, startWorkspace } from './workspace.ts'

test('the first start leads through its link to the first organiser and the example programme', async ({ browser }) => {
  const workspace = await startWorkspace()
  const odile = await createActor(browser, workspace.url, {})
  const { page } = odile
  try {
    // Before: nobody can get in, and the page says what to do.
    await page.goto('/')
    const entry = entryPage(page)
    await entry.isAt('Sign in')
    await entry.says(/has not been set up yet/)

    await page.goto(workspace.setUpLink())
    await entry.isAt('Set up Plenum')
    await entry.fillAccount(organiserAccount)
    await page.getByRole('checkbox', { name: /Add the example programme/ }).check()
    await entry.button('Create the account and begin').click()

    await expect(page).toHaveURL(`${workspace.url}/`)
    await page
      .getByRole('link', { name: /police|politie|States-General/i })
      .first()
      .click()
    await expect(page).toHaveURL(/\/programmes\//)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/police|States-General/i)

    // The link works once.
    await page.goto(workspace.setUpLink())
    await entry.says(/has already been set up/)

    await test.step('a browser of somebody else finds sign-in, with the account that was made', async () => {
      const other = await createActor(browser, workspace.url, {})
      await other.page.goto('/')
      const there = entryPage(other.page)
      await there.signIn({ email: organiserAccount.email, password: 'not the pass phrase' })
      await there.says('This e-mail address and password do not belong together.')
      await there.signIn(organiserAccount)
      await expect(other.page.getByRole('link', { name: /police|States-General/i }).first()).toBeVisible()
      other.console.expect(/status of 401/)
      await other.leave()
    })
    odile.console.expect(/status of 401/)
    await odile.leave()
  } finally {
    await workspace.close()
  }
})
