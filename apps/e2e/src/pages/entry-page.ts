import { expect, type Page } from '@playwright/test'

type Account = { name: string; email: string; password: string }

/** Set-up, sign-in, invitation: what comes before a session. */
export const entryPage = (page: Page) => {
  const main = page.getByRole('main')
  const email = main.getByRole('textbox', { name: 'E-mail address' })
  const password = main.getByLabel('Password', { exact: true })

  return {
    main,
    email,
    password,
    async isAt(title: string) {
      await expect(main.getByRole('heading', { level: 1, name: title })).toBeVisible()
    },
    async fillAccount(account: Account) {
      await main.getByRole('textbox', { name: 'Name', exact: true }).fill(account.name)
      await email.fill(account.email)
      await password.fill(account.password)
    },
    async signIn(account: Omit<Account, 'name'>) {
      await email.fill(account.email)
      await password.fill(account.password)
      await main.getByRole('button', { name: 'Sign in' }).click()
    },
    button: (name: string) => main.getByRole('button', { name }),
    says: (text: string | RegExp) => expect(main.getByText(text)).toBeVisible(),
  }
}
