import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installPackage, mayInstall } from './install-package.ts'
import { runCommand } from './run-command.ts'

/** Where a Chromium is, or why there is none. */
export type Chromium = { path: string } | { missing: string }

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A Chromium for the journeys: the one named, the system's, Playwright's, or one that is installed for it. */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['PLENUM_TEST_CHROMIUM']
  if (named !== undefined && named !== '') {
    return existsSync(named) ? { path: named } : { missing: `PLENUM_TEST_CHROMIUM names ${named}, which is not there` }
  }
  const found = presentChromium()
  if (found !== null) return { path: found }
  const reason = mayInstall() ? await installPackage('chromium') : await downloadFromPlaywright()
  const installed = presentChromium()
  return installed === null ? { missing: reason ?? 'no Chromium was found' } : { path: installed }
}

/** The path of one that is on this machine already. */
export function presentChromium(): string | null {
  return [...systemPaths, chromium.executablePath()].find((path) => existsSync(path)) ?? null
}

async function downloadFromPlaywright(): Promise<string | null> {
  const { code, output } = await runCommand('playwright', ['install', 'chromium'], { limit: 180_000 })
  return code === 0 ? null : output.trim()
}
