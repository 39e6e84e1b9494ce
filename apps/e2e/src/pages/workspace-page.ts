import { expect, type Page } from '@playwright/test'

/** A theme with its text open, as an English-speaking person reads the screen. */
export const workspacePage = (page: Page) => {
  const text = page.getByRole('textbox', { name: /^Text of / })
  const article = page.getByRole('article', { name: /^Text of / })
  const tools = page.getByRole('toolbar', { name: 'Formatting and inserting' })
  const state = page.getByRole('status').filter({ hasText: /^(Connecting…|Saved|Saving…|Offline|Not saved)/ })

  return {
    text,
    article,
    tools,
    state,
    tool: (name: string) => tools.getByRole('button', { name, exact: true }),
    /** Where somebody else writes. */
    caretOf: (name: string) => page.locator(`.caret[data-name^="${name}"]`),
    /** What must be said: why one may only read, why the connection is over. */
    says: (words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible(),

    async open(themeId: string) {
      await page.goto(`/themes/${themeId}`)
    },
    async isWritable() {
      await expect(text).toHaveAttribute('contenteditable', 'true')
    },
    async isReadOnly() {
      await expect(text).toHaveCount(0)
      await expect(article).toBeVisible()
    },
    async isSaved() {
      await expect(state).toHaveText('Saved')
    },
    /** Goes to the end of the text and types a paragraph of its own there. */
    async addParagraph(words: string) {
      await text.focus()
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.press('Enter')
      await page.keyboard.type(words)
    },
    /** The text, block by block, as this browser shows it: without carets, hints and numbers. */
    blocks: () =>
      text
        .or(article)
        .evaluate((root) =>
          [...root.querySelectorAll('p, h1, h2, h3')]
            .map((block) => (block.textContent ?? '').replace(/[\u200b\u2060\ufeff]/g, ''))
            .filter((block) => block !== ''),
        ),
  }
}
