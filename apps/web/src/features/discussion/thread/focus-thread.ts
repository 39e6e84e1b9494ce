/** Frames within which what was just changed is drawn, also by a slow device. */
const patience = 60

/** Puts the keyboard on a thread in the list, once what was just changed is drawn. */
export function focusThread(threadId: string): void {
  let left = patience
  const look = (): void => {
    const head = document.getElementById(`thread-${threadId}`)?.querySelector<HTMLElement>('h4 button')
    if (head) head.focus()
    else if (left-- > 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
