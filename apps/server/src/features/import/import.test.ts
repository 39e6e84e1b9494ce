import type { ImportResult } from '@plenum/schema/api/import'
import type { Page } from '@plenum/schema/api/common'
import type { AcceptedInvitation } from '@plenum/schema/api/member'
import type { Partner } from '@plenum/schema/api/partner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { listen } from '../../../test/listen.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('importing on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  type Subject = 'partners' | 'people'
  const send = (as: SignedInPerson | null, programmeId: string, subject: Subject, file: string, query: string) =>
    call<ImportResult>(test, as, 'POST', `/api/programmes/${programmeId}/import/${subject}?${query}`, file, {
      'content-type': 'text/csv',
    })
  const preview = async (as: SignedInPerson, programmeId: string, subject: Subject, file: string) =>
    (await send(as, programmeId, subject, file, 'preview=true')).body
  const apply = (as: SignedInPerson, programmeId: string, subject: Subject, file: string, digest: string) =>
    send(as, programmeId, subject, file, `digest=${digest}`)
  const partnersOf = async (as: SignedInPerson, programmeId: string) =>
    (await call<Page<Partner>>(test, as, 'GET', `/api/programmes/${programmeId}/partners`)).body.items
  const inBrief = ({ rows }: ImportResult) =>
    rows.map(({ row, subject, outcome, changes, errors }) => [
      `${row} ${subject} ${outcome}`,
      ...changes.map(({ column, value }) => `${column}=${value}`),
      ...errors.map(({ column, code }) => `${column}!${code}`),
    ])

  it('shows row by row what it would do, then does that', async () => {
    const { programmeId, organiser } = await createCast(test)
    const file = [
      'acronym;kind;since;name_nl;name_fr',
      'CPS;;;;Partenaire',
      'VVSG;Stakeholder;1/9/2021;Vereniging;',
      'AFO;stakeholder;2021-09-01;Ambtenaren;',
    ].join('\n')
    const seen = await preview(organiser, programmeId, 'partners', file)
    expect(seen).toMatchObject({ fault: null, applied: false, links: [] })
    expect(inBrief(seen)).toEqual([
      ['2 CPS changed', 'name_fr=Partenaire'],
      ['3 VVSG new', 'kind=stakeholder', 'since=2021-09-01', 'name_nl=Vereniging'],
      ['4 AFO new', 'kind=stakeholder', 'since=2021-09-01', 'name_nl=Ambtenaren'],
    ])
    expect(await partnersOf(organiser, programmeId)).toHaveLength(1)

    const heard = listen(test)
    const done = await apply(organiser, programmeId, 'partners', file, seen.digest)
    expect(done).toMatchObject({ status: 200, body: { applied: true } })
    expect(heard.live).toEqual([[{ programmeId }, { type: 'programme', programmeId }]])
    const partners = await partnersOf(organiser, programmeId)
    expect(partners.map(({ acronym, name, revision }) => [acronym, name, revision])).toEqual([
      ['CPS', { nl: 'Partner', fr: 'Partenaire' }, 2],
      ['AFO', { nl: 'Ambtenaren' }, 1],
      ['VVSG', { nl: 'Vereniging' }, 1],
    ])
    const again = await preview(organiser, programmeId, 'partners', file)
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    const log = await call<Page<{ action: string; detail: object }>>(
      test,
      organiser,
      'GET',
      `/api/programmes/${programmeId}/audit`,
    )
    expect(log.body.items).toMatchObject([{ action: 'partners-imported', detail: { new: 2, changed: 1 } }])
  })

  it('imports nothing of a file with a fault in one row', async () => {
    const { programmeId, partnerId, organiser } = await createCast(test)
    const departure = { date: '2022-01-01', reason: 'Opgeheven.' }
    const long = 'x'.repeat(201)
    const rows = [
      ['A', 'stakeholder', '2021-09-01', 'Goed'],
      ['A', 'stakeholder', '2021-09-01', 'Nog eens'],
      ['', 'stakeholder', '2021-09-01', 'Zonder'],
      ['B', 'friend', '2021-02-30', '=1+1'],
      ['C', '', '', ''],
      ['@D', 'stakeholder', '2021-09-01', long],
      ['CPS', 'stakeholder', '', ''],
    ]
    const file = ['acronym,kind,since,name_nl', ...rows.map((row) => row.join(','))].join('\n')
    const seen = await preview(organiser, programmeId, 'partners', file)
    expect(inBrief(seen)).toEqual([
      ['2 A new', 'kind=stakeholder', 'since=2021-09-01', 'name_nl=Goed'],
      ['3 A error', 'acronym!twice'],
      ['4  error', 'acronym!missing'],
      ['5 B error', 'kind!bad-kind', 'since!bad-date', 'name_nl!formula'],
      ['6 C error', 'kind!missing', 'since!missing', 'name!missing'],
      ['7  error', 'acronym!formula', 'name_nl!too-long'],
      ['8 CPS error', 'kind!other-kind'],
    ])
    const refused = await apply(organiser, programmeId, 'partners', file, seen.digest)
    expect(refused).toMatchObject({ status: 400, code: 'bad-request' })
    expect(refused.fields).toContain('rows.5.since')
    expect(await partnersOf(organiser, programmeId)).toHaveLength(1)

    await call(test, organiser, 'PUT', `/api/partners/${partnerId}/departure`, departure)
    const gone = await preview(organiser, programmeId, 'partners', 'acronym,name_nl\nCPS,Anders')
    expect(inBrief(gone)).toEqual([['2 CPS error', 'acronym!partner-gone']])
  })

  it('does what was previewed and nothing else', async () => {
    const { programmeId, partnerId, organiser } = await createCast(test)
    const file = 'acronym,name_nl\nCPS,Nieuw'
    const { digest } = await preview(organiser, programmeId, 'partners', file)
    const change = { name: { nl: 'Nieuw' }, revision: 1 }
    await call(test, organiser, 'PATCH', `/api/partners/${partnerId}`, change)
    const late = await apply(organiser, programmeId, 'partners', file, digest)
    expect(late).toMatchObject({ code: 'changed-meanwhile', body: { current: { rows: [{ outcome: 'unchanged' }] } } })
    const other = await apply(organiser, programmeId, 'partners', 'acronym,name_nl\nCPS,Anders', digest)
    expect(other.code).toBe('changed-meanwhile')
    // The same file twice at once: once it is done.
    const third = 'acronym,kind,since,name_nl\nX,stakeholder,2021-09-01,X'
    const { digest: agreed } = await preview(organiser, programmeId, 'partners', third)
    const answers = await Promise.all([1, 2, 3].map(() => apply(organiser, programmeId, 'partners', third, agreed)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('invites people and adds members to partners', async () => {
    const { programmeId, partnerId, organiser, editor, outsider } = await createCast(test)
    const file = [
      'email,name,role,partner',
      `${editor.email.toUpperCase()},,member,CPS`,
      `${outsider.email},Jan Peeters,Lid,CPS`,
      `${organiser.email},,,`,
    ].join('\n')
    const seen = await preview(organiser, programmeId, 'people', file)
    expect(inBrief(seen)).toEqual([
      [`2 ${editor.email} changed`, 'partner=CPS'],
      [`3 ${outsider.email} new`, 'role=member', 'name=Jan Peeters', 'partner=CPS'],
      [`4 ${organiser.email} unchanged`],
    ])
    expect(seen.links).toEqual([])
    const { body } = await apply(organiser, programmeId, 'people', file, seen.digest)
    expect(body.links.map(({ email }) => email)).toEqual([outsider.email])
    const token = body.links[0]?.link.split('#')[1] ?? ''
    const accepted = await call<AcceptedInvitation>(test, outsider, 'POST', '/api/invitations/accept', { token })
    expect(accepted.body).toMatchObject({ programmeId })
    const links = await test.deps.db
      .selectFrom('partner_person')
      .select('person_id')
      .where('partner_id', '=', partnerId)
      .execute()
    expect(new Set(links.map((link) => link.person_id))).toEqual(new Set([editor.personId, outsider.personId]))
  })

  it('does not invite twice who has an invitation that waits', async () => {
    const { programmeId, organiser } = await createCast(test)
    const file = 'email,name\nnieuw@example.org,Iemand'
    const { digest } = await preview(organiser, programmeId, 'people', file)
    await apply(organiser, programmeId, 'people', file, digest)
    const again = await preview(organiser, programmeId, 'people', file)
    expect(inBrief(again)).toEqual([['2 nieuw@example.org unchanged']])
  })

  it('names what is wrong with people', async () => {
    const { programmeId, organiser, editor } = await createCast(test)
    const rows = [
      'geen adres,,,',
      `${editor.email},,organiser,`,
      'a@b.be,,baas,',
      'c@d.be,,,ZZZ',
      'e@f.be,-1,,',
      'e@f.be,,,',
    ]
    const seen = await preview(organiser, programmeId, 'people', ['email,name,role,partner', ...rows].join('\n'))
    expect(inBrief(seen)).toEqual([
      ['2  error', 'email!bad-email'],
      [`3 ${editor.email} error`, 'role!other-role'],
      ['4 a@b.be error', 'role!bad-role'],
      ['5 c@d.be error', 'partner!unknown-partner'],
      ['6 e@f.be error', 'name!formula'],
      ['7 e@f.be error', 'email!twice'],
    ])
  })

  it('is for organisers, with a file that can be read and is not too large', async () => {
    const { programmeId, organiser, editor, observer, outsider } = await createCast(test)
    const file = 'acronym\nCPS'
    const digest = 'a'.repeat(64)
    for (const query of ['preview=true', `digest=${digest}`]) {
      for (const person of [editor, observer]) {
        expect((await send(person, programmeId, 'partners', file, query)).code).toBe('not-allowed')
      }
      expect((await send(outsider, programmeId, 'partners', file, query)).code).toBe('not-found')
      expect((await send(null, programmeId, 'partners', file, query)).code).toBe('not-signed-in')
    }
    expect((await send(organiser, programmeId, 'partners', file, '')).code).toBe('bad-request')
    const unread = await preview(organiser, programmeId, 'partners', 'wat\nCPS')
    expect(unread).toMatchObject({ fault: { code: 'unknown-column', column: 'wat' }, rows: [] })
    expect((await apply(organiser, programmeId, 'partners', 'wat\nCPS', digest)).fields).toEqual(['file'])
    const large = `acronym\n${'x'.repeat(2 * 1024 * 1024)}`
    expect((await send(organiser, programmeId, 'partners', large, 'preview=true')).code).toBe('too-large')
  })
})
