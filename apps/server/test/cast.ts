import type { ProgrammeRole, ThemeRole } from '@plenum/schema/role'
import { insertPartner } from '../src/db/insert-partner.ts'
import { insertProgramme } from '../src/db/insert-programme.ts'
import { insertTheme } from '../src/db/insert-theme.ts'
import type { SignedInPerson, TestApp } from './test-app.ts'

/** A programme with one theme, in Dutch and French and in drafting, and one person in every role. */
export type Cast = {
  programmeId: string
  themeId: string
  partnerId: string
  organiser: SignedInPerson
  editor: SignedInPerson
  reviewer: SignedInPerson
  /** A member without a role in the theme. */
  observer: SignedInPerson
  /** Somebody with an account and no programme. */
  outsider: SignedInPerson
}

/** Two of these share nothing: the organiser of one is a stranger in the other. */
export async function createCast(test: TestApp): Promise<Cast> {
  const { db } = test.deps
  const now = test.clock.now()
  const organiser = await test.signInAs({ name: 'Organiser', mayCreateProgrammes: true })
  const programmeId = await db
    .transaction()
    .execute((trx) =>
      insertProgramme(
        trx,
        { name: { nl: 'Programma' }, description: {}, languages: ['nl', 'fr'], timeZone: 'Europe/Brussels' },
        [organiser.personId],
        now,
      ),
    )
  const partner = { kind: 'key-partner', acronym: 'CPS', name: { nl: 'Partner' }, description: {} } as const
  const partnerId = (await insertPartner(db, programmeId, { ...partner, since: '2021-05-25' }, now)) ?? ''
  const themeId = await addTheme(test, programmeId)
  const cast = { programmeId, themeId, partnerId, organiser }
  return {
    ...cast,
    editor: await addMember(test, programmeId, 'Editor', { themeId, role: 'editor' }),
    reviewer: await addMember(test, programmeId, 'Reviewer', { themeId, role: 'reviewer' }),
    observer: await addMember(test, programmeId, 'Observer'),
    outsider: await test.signInAs({ name: 'Outsider' }),
  }
}

/** One more theme of the programme, in drafting. */
export async function addTheme(test: TestApp, programmeId: string, title = 'Thema'): Promise<string> {
  const theme = {
    title: { nl: title },
    summary: {},
    stage: 'drafting',
    round: 0,
    deadline: null,
    openToStakeholders: false,
    leadPartnerIds: [],
    languages: ['nl', 'fr'],
  } as const
  return test.deps.db.transaction().execute((trx) => insertTheme(trx, programmeId, theme, test.clock.now()))
}

/** One more person in the programme, with a role in a theme if one is given. */
export async function addMember(
  test: TestApp,
  programmeId: string,
  name: string,
  inTheme?: { themeId: string; role: ThemeRole },
  role: ProgrammeRole = 'member',
): Promise<SignedInPerson> {
  const person = await test.signInAs({ name })
  await test.deps.db
    .insertInto('programme_member')
    .values({ programme_id: programmeId, person_id: person.personId, role, joined_at: test.clock.now() })
    .execute()
  if (inTheme !== undefined) {
    await test.deps.db
      .insertInto('theme_member')
      .values({ theme_id: inTheme.themeId, person_id: person.personId, role: inTheme.role })
      .execute()
  }
  return person
}
