import type { Page } from '@playwright/test'

/**
 * Waits for two frames: no hand is faster than the browser tells the editor of a selection, which it does before the
 * next one.
 */
export async function selectionIsRead(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve)
      })
    }
  })
}

/** Presses keys one after the other, as a hand does. */
export async function pressKeys(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await selectionIsRead(page)
  }
}
