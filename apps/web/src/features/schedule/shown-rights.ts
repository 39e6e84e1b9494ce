/** Rights of which a move to another stage may give or take some; the others stay what they are. */
const shownRights = ['text.write', 'thread.create', 'version.restore', 'position.record'] as const
export type ShownRight = (typeof shownRights)[number]

export function isShownRight(right: string): right is ShownRight {
  return (shownRights as readonly string[]).includes(right)
}
