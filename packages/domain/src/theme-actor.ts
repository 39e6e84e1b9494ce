import type { ActorRole, ProgrammeRole, ThemeRole } from '@plenum/schema/role'

/**
 * The column of the matrix that a person stands in: an organiser of the programme is one in all its themes; any other
 * member without a role in the working group observes; everyone else is the public.
 */
export function actorRoleOf(programmeRole: ProgrammeRole | null, themeRole: ThemeRole | null): ActorRole {
  if (programmeRole === null) return 'public'
  if (programmeRole === 'organiser') return 'organiser'
  return themeRole ?? 'observer'
}
