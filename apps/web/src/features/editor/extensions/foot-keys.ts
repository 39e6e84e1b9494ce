type FootWays = {
  /** To where one came from in the text of the recommendation. */
  back: () => void
  /** To what follows the recommendation. */
  on: () => void
}

/**
 * Keys at the foot of a recommendation, in a text that is one stop of Tab for the page. Tab goes through the fields and
 * on in the text, so that one can fill in one recommendation after the other; Alt+F10 goes from a field to the buttons,
 * as it goes from the text to the tool bar, and arrows go from button to button.
 */
export function addFootKeys(foot: HTMLElement, ways: FootWays): void {
  for (const stop of foot.querySelectorAll<HTMLElement>('textarea, button')) stop.tabIndex = -1
  foot.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    const act = actOf(event, foot, ways)
    if (act === null) return
    event.preventDefault()
    act()
  })
}

function actOf(
  { key, altKey, shiftKey, target }: KeyboardEvent,
  foot: HTMLElement,
  { back, on }: FootWays,
): (() => void) | null {
  const fields = [...foot.querySelectorAll('textarea')]
  const buttons = [...foot.querySelectorAll('button')].filter((button) => button.checkVisibility())
  const field = fields.findIndex((each) => each === target)
  const isTab = key === 'Tab' && !altKey
  if (field >= 0) {
    if (altKey && key === 'F10') return () => buttons[0]?.focus()
    const next = fields[shiftKey ? field - 1 : field + 1]
    if (!isTab) return null
    if (next !== undefined) return () => next.focus()
    return shiftKey ? back : on
  }
  if (isTab) return shiftKey ? () => fields.at(-1)?.focus() : on
  if (key === 'Escape') return back
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key]
  if (step === undefined) return null
  const button = buttons.findIndex((each) => each === target)
  return () => buttons.at((button + step) % buttons.length)?.focus()
}
