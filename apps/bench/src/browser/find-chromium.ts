import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium on this machine. Throws where there is none: `test` installs one where it may. */
export function findChromium(named: string | null): string {
  const path = (named === null ? [...usual, chromium.executablePath()] : [named]).find((each) => existsSync(each))
  if (path === undefined) throw new Error(`no Chromium ${named ?? 'was found; name one with --chromium'}`)
  return path
}
