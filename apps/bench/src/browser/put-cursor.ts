import type { OpenTheme } from './open-theme.ts'

/** Puts the cursor into the middle of a long paragraph near the middle of the text; `offset` paragraphs from there. */
export async function putCursor({ page, text }: OpenTheme, offset: number): Promise<void> {
  await text.evaluate((root, step) => {
    const long = [...root.querySelectorAll('p')].filter(({ textContent }) => textContent.length > 200)
    const paragraph = long[Math.floor(long.length / 2) + step]
    if (paragraph === undefined) throw new Error('the text has no such paragraph')
    paragraph.scrollIntoView({ block: 'center' })
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    let left = Math.floor(paragraph.textContent.length / 2)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0
      if (left <= length) {
        if (root instanceof HTMLElement) root.focus({ preventScroll: true })
        getSelection()?.collapse(node, left)
        return
      }
      left -= length
    }
  }, offset)
  // The editor reads the selection when the browser tells it that it has changed.
  await page.evaluate(() => new Promise<void>((resolve) => void setTimeout(resolve, 200)))
}
