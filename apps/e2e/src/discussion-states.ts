import { expect, type Page } from '@playwright/test'
import type { Page as ListPage } from '@plenum/schema/api/common'
import type { Thread } from '@plenum/schema/api/thread'
import type { Theme } from '@plenum/schema/api/theme'
import { pressKeys, selectionIsRead } from './press-keys.ts'
import type { ApiClient } from './api-client.ts'
import type { Words } from './words.ts'

/** A theme of the example programme in which this person may comment, and its threads. */
export async function discussedTheme(api: ApiClient): Promise<{ theme: Theme; threads: Thread[] }> {
  const { items: programmes } = await api.send<ListPage<{ id: string }>>('GET', '/api/programmes')
  for (const { id } of programmes) {
    const { items: themes } = await api.send<ListPage<Theme>>('GET', `/api/programmes/${id}/themes`)
    for (const theme of themes.filter(({ me }) => me.mayComment)) {
      const { items: threads } = await api.send<ListPage<Thread>>('GET', `/api/themes/${theme.id}/threads?limit=200`)
      if (threads.some(({ kind, state }) => kind === 'suggestion' && state === 'open')) return { theme, threads }
    }
  }
  throw new Error('the example has no theme with an open suggestion to look at')
}

/** What there is to be seen of a discussion besides the panel itself: how to get there, and how to leave. */
export type DiscussionState = { name: string; enter(): Promise<void>; leave(): Promise<void> }

/** For a reviewer; in the order in which they are to be visited, from a page that has just opened the theme. */
export function reviewStates(page: Page, words: Words, isNarrow: boolean): DiscussionState[] {
  const { panel, openPanel } = panelOf(page, words)
  const button = (key: string) => page.getByRole('button', { name: words(key), exact: true }).first()
  const dialog = page.getByRole('dialog', { name: words('suggesting:block.title') })
  const closeSheet = async () => {
    if (!isNarrow) return
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
  }
  return [
    { name: 'panel', enter: openPanel, leave: async () => undefined },
    {
      name: 'suggestion',
      async enter() {
        await panel
          .getByRole('button', { name: words('discussion:thread.suggestion'), exact: true })
          .first()
          .click()
        await expect(panel.getByText(words('discussion:thread.copyLink'))).toBeVisible()
      },
      leave: async () => undefined,
    },
    {
      name: 'new-comment',
      async enter() {
        await button('discussion:panel.comment').click()
        await expect(panel.getByRole('region', { name: words('discussion:new.title') })).toBeVisible()
      },
      async leave() {
        await page.keyboard.press('Escape')
        await closeSheet()
      },
    },
    {
      name: 'suggest-mode',
      async enter() {
        await button('suggesting:mode.suggesting').click()
        const own = page.locator('[contenteditable="true"]')
        await expect(own).toBeVisible()
        await own.locator('p').first().selectText()
        await pressKeys(page, 'ArrowRight')
        await page.keyboard.type(' Zo.')
        await expect(button('suggesting:bar.send')).toBeVisible()
      },
      leave: async () => undefined,
    },
    {
      name: 'suggest-send',
      async enter() {
        await button('suggesting:bar.send').click()
        await expect(page.getByRole('dialog', { name: words('suggesting:send.title') })).toBeVisible()
      },
      async leave() {
        await page.keyboard.press('Escape')
        await button('suggesting:bar.discard').click()
        await button('suggesting:discard.confirm').click()
        await button('suggesting:mode.reading').click()
      },
    },
    {
      name: 'suggest-block',
      async enter() {
        await page.locator('.ProseMirror[contenteditable="false"] p').first().selectText()
        await selectionIsRead(page)
        // In some languages the mode has the same name; it is a switch.
        await page
          .getByRole('button', { name: words('suggesting:tool.suggest'), exact: true })
          .and(page.locator(':not([aria-pressed])'))
          .click()
        await expect(dialog.getByRole('textbox', { name: words('suggesting:block.text') })).toBeFocused()
        await page.keyboard.type(' Zo.')
        await expect(dialog.getByRole('insertion').first()).toBeVisible()
      },
      leave: async () => undefined,
    },
  ]
}

/** For whoever decides. */
export function decisionStates(page: Page, words: Words): DiscussionState[] {
  const { panel, openPanel } = panelOf(page, words)
  return [
    {
      name: 'decide',
      async enter() {
        await openPanel()
        const reject = panel.getByRole('button', { name: words('discussion:thread.reject'), exact: true }).first()
        await reject.click()
        await expect(panel.getByRole('textbox', { name: words('discussion:decide.reason') })).toBeVisible()
      },
      leave: () => page.keyboard.press('Escape'),
    },
    {
      name: 'accept-all',
      async enter() {
        await panel.getByRole('button', { name: words('discussion:panel.acceptAll'), exact: true }).click()
        await expect(page.getByRole('button', { name: words('discussion:all.start'), exact: true })).toBeVisible()
      },
      leave: () => page.keyboard.press('Escape'),
    },
  ]
}

function panelOf(page: Page, words: Words) {
  const title = words('discussion:panel.title')
  const panel = page.getByRole('complementary', { name: title }).or(page.getByRole('dialog', { name: title }))
  const toggle = page.getByRole('button', { name: new RegExp(`^${title}`) }).and(page.locator('[aria-expanded]'))
  return {
    panel,
    async openPanel() {
      if (!(await panel.isVisible())) await toggle.click()
      await expect(panel.getByRole('article').first()).toBeVisible()
    },
  }
}
