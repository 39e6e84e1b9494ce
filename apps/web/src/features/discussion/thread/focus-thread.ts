/** Frames within which what was just changed is drawn, also by a slow device. */
const patience = 60

/** Puts the keyboard on a thread in the list, once what was just changed is drawn. */
export function focusThread(threadId: string): void {
  soon(() => {
    const head = headOf(document.getElementById(`thread-${threadId}`))
    head?.focus()
    return head !== null
  })
}

/**
 * To be called before a thread changes: where the keyboard is on it, and is left without a place because its button or
 * the whole card goes, it comes to the card, to the one beside it, or to the start of the panel.
 */
export function keepPlace(threadId: string): void {
  const card = document.getElementById(`thread-${threadId}`)
  if (card === null || !card.contains(document.activeElement)) return
  const line = card.closest('li')
  const beside = [line?.nextElementSibling, line?.previousElementSibling].map((each) => headOf(each ?? null))
  const start = card.closest('aside, [role="dialog"]')?.querySelector<HTMLElement>('button') ?? null
  soon(() => {
    if (document.activeElement !== document.body) return !card.contains(document.activeElement)
    const places = [headOf(document.getElementById(`thread-${threadId}`)), ...beside, start]
    places.find((place) => place?.isConnected === true)?.focus()
    return true
  })
}

function headOf(card: Element | null): HTMLElement | null {
  return card?.querySelector<HTMLElement>('h4 button') ?? null
}

/** Looks at each frame until `isDone`. */
function soon(isDone: () => boolean): void {
  let left = patience
  const look = (): void => {
    if (!isDone() && left-- > 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
