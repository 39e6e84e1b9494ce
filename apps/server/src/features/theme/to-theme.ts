import type { Draft, Theme } from '@plenum/schema/api/theme'
import { readLocalized } from '../../db/localized-column.ts'
import { type ThemeActorRow, toThemeAccess } from '../../theme-access.ts'

type ThemeRow = ThemeActorRow & {
  title: string
  summary: string
  round: number
  deadline: number | null
  updated_at: number
}

/** What of a theme is in tables of its own. */
export type ThemeParts = {
  drafts: Draft[]
  leadPartnerIds: string[]
  numbers: Record<string, number>
  /** It waits for the position of a partner that the person represents. */
  asks: boolean
}

/** The theme as the person sees it for whom the row was read. */
export function toTheme(row: ThemeRow, { drafts, leadPartnerIds, numbers, asks }: ThemeParts, now: number): Theme {
  const access = toThemeAccess(row, now)
  const { stage, openToStakeholders, earlyComments, roundLocksText, roundOpenToStakeholders } = access.theme
  return {
    id: row.id,
    programmeId: row.programme_id,
    title: readLocalized(row.title),
    summary: readLocalized(row.summary),
    stage,
    round: row.round,
    deadline: row.deadline === null ? null : new Date(row.deadline).toISOString(),
    openToStakeholders,
    earlyComments,
    roundLocksText,
    roundOpenToStakeholders,
    leadPartnerIds,
    drafts,
    numbers,
    updatedAt: new Date(row.updated_at).toISOString(),
    me: {
      role: access.actor.role,
      mayRead: access.may('draft.read'),
      mayWrite: access.may('text.write'),
      mayComment: access.may('thread.create'),
      mayManage: access.may('theme.manage'),
      isAsked: asks && access.may('position.record'),
    },
  }
}
