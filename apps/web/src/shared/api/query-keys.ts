/** Names of what is cached; a live event makes everything below a name stale. */
export const queryKeys = {
  session: ['session'],
  setUp: ['set-up'],
  programmes: ['programmes'],
  programme: (programmeId: string) => ['programme', programmeId],
  partners: (programmeId: string) => ['programme', programmeId, 'partners'],
  events: (programmeId: string) => ['programme', programmeId, 'events'],
  activities: (programmeId: string) => ['programme', programmeId, 'activities'],
  themes: (programmeId: string) => ['programme', programmeId, 'themes'],
  members: (programmeId: string) => ['programme', programmeId, 'members'],
  invitations: (programmeId: string) => ['programme', programmeId, 'invitations'],
  theme: (themeId: string) => ['theme', themeId],
} as const
