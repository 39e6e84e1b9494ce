import { expect, type Locator, type Page } from '@playwright/test'
import { wordsIn } from '../words.ts'

export const words = wordsIn('en')

/** The discussion of a theme, and what of it stands in the text, for somebody whose interface speaks English. */
export const discussionPage = (page: Page) => {
  const named = { exact: true } as const
  const title = words('discussion:panel.title')
  const panel = page.getByRole('complementary', { name: title }).or(page.getByRole('dialog', { name: title }))
  const cards = panel.getByRole('article')
  const text = page.getByRole('textbox', { name: /^Text of / }).or(page.getByRole('article', { name: /^Text of / }))
  const suggestedText = page.getByRole('textbox', { name: /^Your suggestions in / })
  const section = (name: string) => panel.getByRole('region', { name, exact: true })
  const form = panel.getByRole('region', { name: words('discussion:new.title') })
  const dialog = page.getByRole('dialog')

  return {
    panel,
    cards,
    text,
    suggestedText,
    form,
    dialog,
    /** Cards whose passage is gone. */
    detached: section(words('discussion:stand.detached')).getByRole('article'),
    inText: section(words('discussion:panel.inText')).getByRole('article'),
    onTheme: section(words('discussion:panel.onTheme')).getByRole('article'),
    /** The one card that says this. */
    card: (says: string | RegExp) => cards.filter({ hasText: says }),
    button: (of: Locator, key: string, values = {}) => of.getByRole('button', { name: words(key, values), ...named }),
    tool: (key: string) => page.getByRole('button', { name: words(key), ...named }),
    mode: (key: 'reading' | 'writing' | 'suggesting') =>
      page
        .getByRole('group', { name: words('suggesting:mode.label') })
        .getByRole('button', { name: words(`suggesting:mode.${key}`), ...named }),
    says: (key: string, values = {}) => expect(page.getByText(words(key, values)).first()).toBeVisible(),
    /** What the text shows as the passage of a thread, block by block. */
    passage: (threadId: string) =>
      text.evaluate(
        (root, id) =>
          [...root.querySelectorAll('p, h1, h2, h3')]
            .map((block) => ({
              block: block.tagName,
              words: [...block.querySelectorAll(`.thread[data-threads~="${id}"]`)]
                .map((part) => part.textContent ?? '')
                .join(''),
            }))
            .filter((part) => part.words !== ''),
        threadId,
      ),
    /** Opens a theme and waits until its text and its discussion are there. */
    async open(themeId: string) {
      await page.goto(`/themes/${themeId}`)
      await expect(text.or(suggestedText)).toContainText(/\S/)
      await expect(panel.getByRole('heading', { level: 2 })).toHaveText(title)
      await expect(panel.getByText(words('discussion:panel.loading'))).toHaveCount(0)
    },
    /** Unfolds a card, when it is folded. */
    async unfold(card: Locator) {
      const head = card.getByRole('heading').getByRole('button')
      if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click()
    },
    /** Writes into the form of a new comment and sends it; resolves once the server has it. */
    async comment(says: string) {
      await form.getByRole('textbox', { name: words('discussion:composer.comment') }).fill(says)
      await form.getByRole('button', { name: words('discussion:composer.send'), ...named }).click()
      await expect(form).toHaveCount(0)
      await expect(cards.filter({ hasText: says })).toHaveCount(1)
    },
  }
}
