import { chromium, type Browser } from '@playwright/test'
import type { Endings } from '../run/endings.ts'
import { findChromium } from './find-chromium.ts'

/** A Chromium without a window. Signals are the run's to hear: it ends the browser together with everything else. */
export async function launchBrowser(named: string | null, endings: Endings): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: findChromium(named),
    args: ['--no-sandbox', '--disable-background-networking'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  endings.add(() => browser.close())
  return browser
}
