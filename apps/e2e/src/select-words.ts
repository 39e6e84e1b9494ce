import type { Locator, Page } from '@playwright/test'
import { selectionIsRead } from './press-keys.ts'

/** Draws the mouse over words of a text, as a hand does; the words lie in one block. */
export async function selectWords(page: Page, root: Locator, words: string): Promise<void> {
  const { from, to } = await placeOf(root, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  await selectionIsRead(page)
}

/** Presses the mouse in front of words of a text. */
export async function pressBefore(page: Page, root: Locator, words: string): Promise<void> {
  const { from } = await placeOf(root, words)
  await page.mouse.click(from.x, from.y)
  await selectionIsRead(page)
}

type Point = { x: number; y: number }

/** Where words begin and end on the screen, once they are in sight. Throws when the text does not say them. */
async function placeOf(root: Locator, words: string): Promise<{ from: Point; to: Point }> {
  const place = await root.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const letters: { node: Text; offset: number }[] = []
    let text = ''
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      for (let offset = 0; offset < node.data.length; offset++) letters.push({ node, offset })
      text += node.data
    }
    const at = text.indexOf(wanted)
    const [first, last] = [letters[at], letters[at + wanted.length - 1]]
    if (at < 0 || first === undefined || last === undefined) return null
    first.node.parentElement?.scrollIntoView({ block: 'center' })
    const boxOf = ({ node, offset }: { node: Text; offset: number }) => {
      const range = document.createRange()
      range.setStart(node, offset)
      range.setEnd(node, offset + 1)
      return range.getBoundingClientRect()
    }
    const [begin, end] = [boxOf(first), boxOf(last)]
    return {
      from: { x: begin.left + 1, y: begin.top + begin.height / 2 },
      to: { x: end.right - 1, y: end.top + end.height / 2 },
    }
  }, words)
  if (place === null) throw new Error(`the text does not say: ${words}`)
  return place
}
