import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'

/** Presses a key every `every` milliseconds, whether or not the page keeps up; resolves when it has taken them all. */
export async function typeSteadily(page: Page, text: string, every: number): Promise<void> {
  const begin = performance.now()
  const presses: Promise<void>[] = []
  for (const [index, letter] of text.split('').entries()) {
    await pause(Math.max(0, begin + index * every - performance.now()))
    presses.push(page.keyboard.press(letter === ' ' ? 'Space' : letter))
  }
  await Promise.all(presses)
}
