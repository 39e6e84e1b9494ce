import type { Browser, Locator, Page } from '@playwright/test'
import type { ThemeId } from '@plenum/schema/id'
import type { Session } from '../server/session.ts'

/** A theme open in a browser of its own, with the discussion beside the text. */
export type OpenTheme = {
  page: Page
  text: Locator
  /** The list of threads beside the text, which scrolls. */
  panel: Locator
  /** Resolves when everything that was typed is stored. */
  saved(): Promise<void>
}

/** Milliseconds for what a busy machine may take its time for. */
const patience = 120_000

/** Resolves when the text may be written in and all of its threads are in the panel. */
export async function openTheme(
  browser: Browser,
  { session, themeId, threads }: { session: Session; themeId: ThemeId; threads: number },
): Promise<OpenTheme> {
  const context = await browser.newContext({
    baseURL: session.url,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  })
  const [name = '', value = ''] = session.cookie().split('=', 2)
  await context.addCookies([{ name, value, url: session.url, httpOnly: true, sameSite: 'Lax' }])
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  await page.goto(`/themes/${themeId}`)

  const text = page.getByRole('textbox', { name: /^Text of / })
  const panel = page.getByRole('complementary', { name: 'Discussions' })
  const state = page.getByRole('status').filter({ hasText: /^(Connecting…|Saved|Saving…|Offline|Not saved)/ })
  const saved = () => state.filter({ hasText: /^Saved$/ }).waitFor()
  await text.waitFor()
  await panel.waitFor()
  await page.waitForFunction(
    (count) => document.querySelectorAll('aside article[id^="thread-"]').length === count,
    threads,
  )
  await saved()
  return { page, text, panel, saved }
}
