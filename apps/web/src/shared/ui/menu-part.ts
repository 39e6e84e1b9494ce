/** Lines of a menu that belong together. */
export type MenuPart = {
  title?: string | undefined
  /** Names a part that shows no title. */
  label?: string | undefined
  lines: readonly MenuLine[]
  /** Where exactly one of the lines holds: its id. */
  selected?: string | undefined
}

export type MenuLine = {
  id: string
  text: string
  /** Language of the text, where it is not that of the interface. */
  lang?: string | undefined
  onAction: () => void
}
