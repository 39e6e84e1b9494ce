/**
 * Why a version was taken: by the server after a burst of work, by somebody who named it, by a move to another stage,
 * before a restore, by a freeze.
 */
export const versionKinds = ['auto', 'named', 'stage', 'restore', 'frozen'] as const
export type VersionKind = (typeof versionKinds)[number]

/** What is looked at before a theme is frozen: settled first, or frozen all the same for a stated reason. */
export const freezeChecks = ['unanswered-threads', 'open-suggestions', 'drafts-behind', 'positions-missing'] as const
export type FreezeCheck = (typeof freezeChecks)[number]

/** What the audit log of a programme tells of. */
export const auditActions = [
  'theme-created',
  'theme-changed',
  'theme-deleted',
  'theme-member-set',
  'theme-member-removed',
  'stage-moved',
  'stages-planned',
  'version-taken',
  'version-restored',
  'theme-frozen',
  'theme-unfrozen',
  'version-published',
  'version-withdrawn',
  'late-edits-offered',
  'answer-submitted',
  'answer-withdrawn',
  'validation-closed',
  'offer-accepted',
  'offer-declined',
  'partner-promoted',
  'promotion-refused',
  'partner-left',
  'partner-returned',
  'partners-imported',
  'people-imported',
  'challenge-added',
  'challenge-changed',
  'challenge-removed',
  'source-added',
  'source-removed',
] as const
export type AuditAction = (typeof auditActions)[number]

export const maxLabelLength = 120
