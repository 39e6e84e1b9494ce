import type { Theme } from '@plenum/schema/api/theme'

/** What a theme asks of its reader. */
export type Waiting = {
  kind: 'waitsPast' | 'waitsWrite' | 'waitsReview' | 'waitsReviewOpen' | 'waitsPosition' | 'waitsPositionOpen'
  theme: Theme
}

const soon = 14 * 86_400_000

/**
 * What waits for me in the themes, the most urgent first: as organiser a stage whose time is over, as editor a text
 * due within two weeks, as reviewer a review that is going on, for a partner its position.
 */
export function waitingForMe(themes: readonly Theme[], now: number): Waiting[] {
  const dueAt = ({ deadline }: Theme) => (deadline === null ? Infinity : Date.parse(deadline))
  return themes
    .toSorted((a, b) => dueAt(a) - dueAt(b))
    .flatMap((theme): Waiting[] => {
      const { stage, me } = theme
      const due = dueAt(theme)
      if (stage === 'frozen') return []
      if (due <= now) return me.mayManage ? [{ kind: 'waitsPast', theme }] : []
      if (me.isAsked) {
        return [{ kind: due === Infinity ? 'waitsPositionOpen' : 'waitsPosition', theme }]
      }
      if (me.role === 'editor' && me.mayWrite && due - now <= soon) return [{ kind: 'waitsWrite', theme }]
      if (me.role === 'reviewer' && me.mayComment && stage === 'review') {
        return [{ kind: due === Infinity ? 'waitsReviewOpen' : 'waitsReview', theme }]
      }
      return []
    })
}
