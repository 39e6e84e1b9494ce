import type { Page } from '@plenum/schema/api/common'
import type { ThemeMember } from '@plenum/schema/api/member'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import type { ThemeRole } from '@plenum/schema/role'
import { announceTheme } from '../../announce-theme.ts'
import { AppError } from '../../app-error.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { lockProgramme } from '../../db/lock-programme.ts'
import { notFound } from '../../not-found.ts'
import { tell } from '../../notices/tell.ts'
import { type PageQuery, readCursor, toPage } from '../../page-cursor.ts'
import { requireMember } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { type ThemeAccess, themeAccess } from '../../theme-access.ts'
import { findThemeMember, removeThemeRole, setThemeRole, themeMemberKey, themeMembersOf } from './member-repository.ts'

export async function listThemeMembers(
  deps: ServerDeps,
  personId: PersonId,
  themeId: ThemeId,
  query: PageQuery,
): Promise<Page<ThemeMember>> {
  await requireAccess(deps, personId, themeId)
  const after = readCursor(query.cursor, themeMemberKey)
  const members = await themeMembersOf(deps.db, themeId, after, query.limit + 1)
  return toPage(
    members,
    query.limit,
    (member) => [member.name, member.personId],
    (member) => member,
  )
}

/** Gives a member of the programme a role in the theme, or another one; 'not-found' for anyone else. */
export async function setThemeMember(
  deps: ServerDeps,
  personId: PersonId,
  themeId: ThemeId,
  memberId: PersonId,
  role: ThemeRole,
): Promise<ThemeMember> {
  const { programmeId } = await requireManager(deps, personId, themeId)
  await deps.db.transaction().execute(async (transaction) => {
    // Against the member being removed from the programme at this moment.
    await lockProgramme(transaction, programmeId)
    await requireMember(transaction, memberId, programmeId)
    await setThemeRole(transaction, themeId, memberId, role)
    const detail = { personId: memberId, role }
    const note = { programmeId, personId, action: 'theme-member-set', themeId, detail } as const
    const now = deps.clock.now()
    await appendAudit(transaction, note, now)
    const what = { kind: 'joined-theme', personId: memberId, role } as const
    await tell(transaction, { programmeId, themeId, by: personId, at: now, what })
  })
  announceTheme(deps, programmeId, themeId, memberId)
  const member = await findThemeMember(deps.db, themeId, memberId)
  if (member === null) throw notFound()
  return member
}

export async function removeThemeMember(
  deps: ServerDeps,
  personId: PersonId,
  themeId: ThemeId,
  memberId: PersonId,
): Promise<void> {
  const { programmeId } = await requireManager(deps, personId, themeId)
  await deps.db.transaction().execute(async (transaction) => {
    if (!(await removeThemeRole(transaction, themeId, memberId))) throw notFound()
    const detail = { personId: memberId }
    const note = { programmeId, personId, action: 'theme-member-removed', themeId, detail } as const
    await appendAudit(transaction, note, deps.clock.now())
  })
  announceTheme(deps, programmeId, themeId, memberId)
}

async function requireAccess(deps: ServerDeps, personId: PersonId, themeId: ThemeId): Promise<ThemeAccess> {
  const access = await themeAccess(deps, personId, themeId)
  if (access === null) throw notFound()
  return access
}

async function requireManager(deps: ServerDeps, personId: PersonId, themeId: ThemeId) {
  const access = await requireAccess(deps, personId, themeId)
  if (access.may('theme.manage')) return access.theme
  throw new AppError('not-allowed', 'Only an organiser of the programme may set who is in a working group.')
}
