import type { JSHandle, Page } from '@playwright/test'

/** In milliseconds. */
export type TypingTimes = {
  /** From the key event until the frame that shows its letter has been painted, for each key that wrote something. */
  paints: number[]
  /** Of the scripts that run within each change of the text: plugins, document, view, everyone who listens. */
  transactions: number[]
}

export type TypingWatch = {
  /** What was measured since the last call. */
  take(): Promise<TypingTimes>
}

/** Measures in the page, from now on. Throws when there is no editor. */
export async function watchTyping(page: Page): Promise<TypingWatch> {
  const times: JSHandle<TypingTimes> = await page.evaluateHandle(watchInPage)
  return {
    take: () =>
      times.evaluate((all) => ({
        paints: all.paints.splice(0),
        transactions: all.transactions.splice(0),
      })),
  }
}

/** What Tiptap leaves at the element that one writes in. */
type WithEditor = Element & { editor?: { view: { dispatch(tr: { docChanged: boolean }): void } } }

function watchInPage(): TypingTimes {
  const view = document.querySelector<WithEditor>('[contenteditable="true"]')?.editor?.view
  if (view === undefined) throw new Error('there is no editor')
  const times: TypingTimes = { paints: [], transactions: [] }
  /** When the keys were pressed whose letters are not in the text yet. */
  let pressed: number[] = []
  addEventListener('keydown', ({ timeStamp }) => pressed.push(timeStamp), { capture: true })

  const dispatch = view.dispatch
  view.dispatch = (tr) => {
    const begin = performance.now()
    dispatch(tr)
    if (!tr.docChanged) return
    times.transactions.push(performance.now() - begin)
    const shown = pressed
    pressed = []
    requestAnimationFrame(() => {
      // A message that is posted before a frame is drawn arrives after it.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => times.paints.push(...shown.map((at) => performance.now() - at)))
      port1.start()
      port2.postMessage(null)
    })
  }
  return times
}
