/** Names of what is cached; a live event makes everything below a name stale. */
export const queryKeys = {
  session: ['session'],
  setUp: ['set-up'],
  notices: ['notices'],
  search: ['search'],
  noticeSettings: ['notice-settings'],
  programmes: ['programmes'],
  programme: (programmeId: string) => ['programme', programmeId],
  partners: (programmeId: string) => ['programme', programmeId, 'partners'],
  partner: (programmeId: string, partnerId: string) => ['programme', programmeId, 'partners', partnerId],
  events: (programmeId: string) => ['programme', programmeId, 'events'],
  activities: (programmeId: string) => ['programme', programmeId, 'activities'],
  themes: (programmeId: string) => ['programme', programmeId, 'themes'],
  outbox: (programmeId: string) => ['programme', programmeId, 'outbox'],
  members: (programmeId: string) => ['programme', programmeId, 'members'],
  /** Who wrote what in one draft. */
  authorship: (themeId: string, language: string) => ['authorship', themeId, language],
  /** Not below the programme: much more makes it stale. */
  overview: (programmeId: string) => ['overview', programmeId],
  audit: (programmeId: string) => ['audit', programmeId],
  invitations: (programmeId: string) => ['programme', programmeId, 'invitations'],
  theme: (themeId: string) => ['theme', themeId],
  // Not below the theme: it changes with every pause in the writing, and there may be hundreds of threads.
  discussion: (themeId: string) => ['discussion', themeId],
  threads: (themeId: string) => ['discussion', themeId, 'threads'],
  register: (themeId: string) => ['discussion', themeId, 'register'],
  round: (themeId: string) => ['discussion', themeId, 'round'],
  mentionable: (themeId: string) => ['discussion', themeId, 'mentionable'],
  versions: (themeId: string) => ['versions', themeId],
  // Not below the versions: what is compared stays as it is while it is read.
  comparison: (themeId: string) => ['comparison', themeId],
  visit: (themeId: string) => ['visit', themeId],
  lateEdits: (themeId: string) => ['late-edits', themeId],
  calendarLink: (programmeId: string) => ['calendar-link', programmeId],
  sources: (themeId: string) => ['theme', themeId, 'sources'],
  trail: (programmeId: string) => ['programme', programmeId, 'trail'],
  schedule: (themeId: string) => ['theme', themeId, 'schedule'],
  // Not below the theme: once it has moved there is no move to preview any more.
  stagePreview: (themeId: string, to: string) => ['stage-preview', themeId, to],
  positions: (themeId: string) => ['positions', themeId],
  /** How a theme stands before it is made final. */
  freeze: (themeId: string) => ['freeze', themeId],
} as const
