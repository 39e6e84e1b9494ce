import type { Locator } from '@playwright/test'

/** Milliseconds between the frames that were drawn while something scrolled. */
export type Frames = { gaps: number[] }

/**
 * Scrolls an element from its top to its bottom in `milliseconds`, a step a frame. Its height may grow while what comes
 * into view is laid out: the bottom is where it is then.
 */
export async function scrollThrough(element: Locator, milliseconds: number): Promise<Frames> {
  return element.evaluate(scrollInPage, milliseconds)
}

async function scrollInPage(element: Element, milliseconds: number): Promise<Frames> {
  const frame = (): Promise<number> => new Promise((resolve) => void requestAnimationFrame(resolve))
  element.scrollTop = 0
  // What the jump to the top costs is no part of it.
  for (let wait = 0; wait < 10; wait++) await frame()
  const gaps: number[] = []
  const begin = await frame()
  for (let last = begin; last - begin < milliseconds;) {
    const now = await frame()
    gaps.push(now - last)
    last = now
    element.scrollTop = Math.min(1, (now - begin) / milliseconds) * (element.scrollHeight - element.clientHeight)
  }
  if (element.scrollTop + element.clientHeight < element.scrollHeight - 2) throw new Error('did not reach the bottom')
  return { gaps }
}
