import { expect, type Locator, type Page } from '@playwright/test'

/** Tab until the focus is there; a page on which that takes more than 150 is a trap. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target.first()).toBeVisible()
  for (let step = 0; step < 150; step++) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not reach ${String(target)}`)
}
