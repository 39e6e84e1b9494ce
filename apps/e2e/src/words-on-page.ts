import type { Page } from '@playwright/test'

/** Everything that a person reads or hears of a page: its text, its title and the names of its controls. */
export function wordsOnPage(page: Page): Promise<string> {
  return page.evaluate(() => {
    const spoken = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt']
    const named = [...document.querySelectorAll(spoken.map((name) => `[${name}]`).join(','))]
    const words = named.flatMap((element) => spoken.map((name) => element.getAttribute(name) ?? ''))
    return [document.title, document.body.innerText, ...words].join('\n')
  })
}

const broken = /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object Object\]|Invalid Date/g

/** Texts that are missing: keys in their place, values that were not put in. */
export async function faultsInWords(page: Page, keys: ReadonlySet<string>): Promise<string[]> {
  const words = await wordsOnPage(page)
  const raw = words.split(/[\s"'()[\],;]+/).filter((word) => keys.has(word))
  return [...raw, ...(words.match(broken) ?? [])]
}
