import type { ActorRole } from '@plenum/schema/role'
import type { Stage } from '@plenum/schema/stage'

/** Rows of the permission matrix of a theme. */
export const themeActions = [
  'draft.read',
  'text.write',
  'thread.create',
  'suggestion.decide',
  'version.take',
  'version.compare',
  'version.restore',
  'position.record',
  'theme.freeze',
  'theme.manage',
  'published.read',
] as const
export type ThemeAction = (typeof themeActions)[number]

/** Who asks, in the theme asked about. */
export type ThemeActor = {
  role: ActorRole
  /** Whether this person records the position of a partner in the programme. */
  representsPartner: boolean
}

/** What of a theme the matrix depends on. */
export type ThemeState = {
  stage: Stage
  /** Stakeholders (observers) may read the draft. */
  openToStakeholders: boolean
  /** Reviewers may comment and suggest while the working group still writes. */
  earlyComments: boolean
  /** The text rests during a review round. */
  roundLocksText: boolean
  /** Stakeholders may comment and suggest in this review round. */
  roundOpenToStakeholders: boolean
  /** In review, and its deadline has passed: whoever reads along has had their say. */
  roundOver: boolean
}

/**
 * May this actor do this in this theme? The one decision that HTTP, the socket and the interface ask; only the
 * server's answer counts.
 *
 * Invariants:
 *  1. Nobody writes the text in validation or frozen, whoever asks.
 *  2. Whoever may comment may read.
 *  3. The public reads what is published, nothing else.
 */
export function mayInTheme(actor: ThemeActor, action: ThemeAction, theme: ThemeState): boolean {
  const { role } = actor
  const leads = role === 'organiser' || role === 'editor'
  switch (action) {
    case 'published.read':
      return true
    case 'draft.read':
      return leads || role === 'reviewer' || (role === 'observer' && theme.openToStakeholders)
    case 'text.write':
      return leads && textIsOpen(theme)
    case 'thread.create':
      return mayComment(role, theme)
    case 'suggestion.decide':
    case 'version.take':
      return leads
    case 'version.compare':
      return leads || role === 'reviewer'
    case 'version.restore':
      return restoreIsOpen(role, theme)
    case 'position.record':
      return (
        theme.stage === 'validation' &&
        (role === 'organiser' || ((role === 'editor' || role === 'reviewer') && actor.representsPartner))
      )
    case 'theme.freeze':
    case 'theme.manage':
      return role === 'organiser'
  }
}

function textIsOpen(theme: ThemeState): boolean {
  switch (theme.stage) {
    case 'drafting':
    case 'consolidation':
      return true
    case 'review':
      return !theme.roundLocksText
    case 'validation':
    case 'frozen':
      return false
  }
}

function restoreIsOpen(role: ActorRole, theme: ThemeState): boolean {
  // A restore is an edit: where nobody may write, nobody may restore.
  if (!textIsOpen(theme)) return false
  return role === 'organiser' || (role === 'editor' && theme.stage !== 'review')
}

function mayComment(role: ActorRole, theme: ThemeState): boolean {
  const leads = role === 'organiser' || role === 'editor'
  switch (theme.stage) {
    case 'drafting':
    case 'consolidation':
      return leads || (role === 'reviewer' && theme.earlyComments)
    case 'review':
      if (leads) return true
      if (theme.roundOver) return false
      return role === 'reviewer' || (role === 'observer' && theme.roundOpenToStakeholders && theme.openToStakeholders)
    case 'validation':
    case 'frozen':
      return false
  }
}
