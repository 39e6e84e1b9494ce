/** What a person is in a programme. */
export const programmeRoles = ['organiser', 'member'] as const
export type ProgrammeRole = (typeof programmeRoles)[number]

/** What a member is in the working group of a theme; a member without one is an observer. */
export const themeRoles = ['editor', 'reviewer', 'observer'] as const
export type ThemeRole = (typeof themeRoles)[number]

/** The columns of the permission matrix. */
export const actorRoles = ['organiser', 'editor', 'reviewer', 'observer', 'public'] as const
export type ActorRole = (typeof actorRoles)[number]
