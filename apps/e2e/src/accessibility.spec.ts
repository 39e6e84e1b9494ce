import type { BrowserContextOptions, Page } from '@playwright/test'
import { axeFaults } from './axe-faults.ts'
import { expect, test } from './journey.ts'
import { takePicture } from './picture.ts'
import { settled } from './settled.ts'
import { allVisits, eachVisit, signInExamplePeople } from './visits.ts'

const wide = { width: 1366, height: 900 }
/** 1280 pixels at 400 % (WCAG 1.4.10). */
const narrow = { width: 320, height: 700 }

const looks: Record<string, BrowserContextOptions> = {
  light: { viewport: wide, colorScheme: 'light' },
  dark: { viewport: wide, colorScheme: 'dark' },
  'narrow-light': { viewport: narrow, colorScheme: 'light', hasTouch: true },
  'narrow-dark': { viewport: narrow, colorScheme: 'dark', hasTouch: true },
}

for (const [look, options] of Object.entries(looks)) {
  test(`axe finds nothing on any page, ${look}`, async ({ workspace, scenario, enter }) => {
    test.setTimeout(240_000)
    const visits = await allVisits(await signInExamplePeople(workspace), scenario)
    await eachVisit(visits, enter, options, async ({ name, path }, page) => {
      await page.goto(path)
      await settled(page)
      await takePicture(page, `${name}-${look}`)
      expect.soft(await axeFaults(page), `${name}, ${look}`).toEqual([])
      expect.soft(await sidewaysScroll(page), `${name} scrolls sideways, ${look}`).toBe(0)
    })
  })
}

/** By how many pixels the page is wider than its window. */
function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
}
