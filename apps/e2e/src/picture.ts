import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const folder = fileURLToPath(new URL('../test-results/pages', import.meta.url))

/** The run of every check: nobody looks, and pictures of long pages take a tenth of its time. */
const unseen = process.env['PLENUM_TEST_REPORT'] !== undefined

/** A picture of the whole page, or of what is in sight of it, to be looked at; never compared. */
export async function takePicture(page: Page, name: string, fullPage = true): Promise<void> {
  if (unseen) return
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage })
}
