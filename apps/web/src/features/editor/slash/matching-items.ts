export type SlashItem = { id: string; label: string; also: string }

/** The items of which a word of the label or of the other names begins with what was typed; accents do not matter. */
export function matchingItems(items: readonly SlashItem[], query: string): SlashItem[] {
  const wanted = fold(query)
  return items.filter(({ label, also }) =>
    fold(`${label} ${also}`)
      .split(/\s+/)
      .some((word) => word.startsWith(wanted)),
  )
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
