import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const folder = fileURLToPath(new URL('../test-results/pages', import.meta.url))

/** A picture of the whole page, or of what is in sight of it, to be looked at; never compared. */
export async function takePicture(page: Page, name: string, fullPage = true): Promise<void> {
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage })
}
