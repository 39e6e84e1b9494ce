import type { AcceptedInvitation, CreatedInvitation, Member } from '@plenum/schema/api/member'
import type { Page } from '@plenum/schema/api/common'
import type { Session } from '@plenum/schema/api/session'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { type Cast, addMember, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { listen } from '../../../test/listen.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { newId } from '../../new-id.ts'

describe.each(testDialects)('accepting an invitation on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const invite = async ({ programmeId, organiser }: Cast, terms: object = {}) => {
    const url = `/api/programmes/${programmeId}/invitations`
    const { body } = await call<CreatedInvitation>(test, organiser, 'POST', url, terms)
    return body.link.split('#')[1] ?? ''
  }
  const accept = (as: SignedInPerson | null, token: string, account?: object) =>
    call<AcceptedInvitation>(test, as, 'POST', '/api/invitations/accept', { token, account: account ?? null })
  const someone = (email = `${newId()}@Example.org`) => ({
    name: 'Nieuw',
    email,
    password: 'a long enough password',
    language: 'fr',
  })
  const membersOf = async ({ programmeId, organiser }: Cast) => {
    const url = `/api/programmes/${programmeId}/members`
    return (await call<Page<Member>>(test, organiser, 'GET', url)).body.items
  }
  const peopleCount = async () => (await test.deps.db.selectFrom('person').select('id').execute()).length

  it('makes an account, signs it in and gives what was promised', async () => {
    const cast = await createCast(test)
    const token = await invite(cast, { themeId: cast.themeId, themeRole: 'reviewer', partnerId: cast.partnerId })
    const heard = listen(test)
    const account = someone()
    const accepted = await accept(null, token, account)
    expect(accepted).toMatchObject({ status: 200, body: { programmeId: cast.programmeId, themeId: cast.themeId } })
    const cookie = String(accepted.headers['set-cookie']).split(';')[0] ?? ''
    expect(String(accepted.headers['set-cookie'])).toMatch(/HttpOnly/i)
    const session = await call<Session>(test, null, 'GET', '/api/session', undefined, { cookie })
    expect(session.body.person).toMatchObject({
      name: 'Nieuw',
      email: account.email.toLowerCase(),
      language: 'fr',
      mayCreateProgrammes: false,
    })
    const { id } = session.body.person
    expect((await membersOf(cast)).find((member) => member.personId === id)).toMatchObject({
      role: 'member',
      partnerIds: [cast.partnerId],
      representsPartnerIds: [],
      themes: [{ themeId: cast.themeId, role: 'reviewer' }],
    })
    expect(heard.access).toContainEqual({ programmeId: cast.programmeId, personId: id })
    const person = await test.deps.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(person.password_hash).toMatch(/^\$argon2id\$/)
  })

  it('lets the person who is signed in join as who they are', async () => {
    const cast = await createCast(test)
    const token = await invite(cast, { role: 'organiser' })
    const accepted = await accept(cast.outsider, token)
    expect(accepted).toMatchObject({ status: 200, body: { programmeId: cast.programmeId, themeId: null } })
    expect(accepted.headers['set-cookie']).toBeUndefined()
    expect((await membersOf(cast)).find((member) => member.personId === cast.outsider.personId)?.role).toBe('organiser')
  })

  it('asks for an account, or for signing in, but not for both', async () => {
    const cast = await createCast(test)
    const token = await invite(cast)
    expect((await accept(null, token)).code).toBe('not-signed-in')
    expect(await accept(cast.outsider, token, someone())).toMatchObject({ code: 'bad-request', fields: ['account'] })
    expect((await accept(cast.outsider, token)).status).toBe(200)
  })

  it('sends someone with an account to sign in first, and keeps the link good', async () => {
    const cast = await createCast(test)
    const token = await invite(cast)
    const taken = await accept(null, token, someone(cast.editor.email.toUpperCase()))
    expect(taken).toMatchObject({ status: 409, code: 'email-taken', fields: ['account.email'] })
    expect(taken.text).toMatch(/sign in first/i)
    expect(taken.headers['set-cookie']).toBeUndefined()
    expect((await accept(null, token, someone())).status).toBe(200)
  })

  it('works once', async () => {
    const cast = await createCast(test)
    const token = await invite(cast)
    expect((await accept(cast.outsider, token)).status).toBe(200)
    const again = await accept(null, token, someone())
    expect(again).toMatchObject({ status: 410, code: 'link-used' })
    expect((await accept(cast.editor, token)).code).toBe('link-used')
    const look = await call(test, null, 'POST', '/api/invitations/look-up', { token })
    expect(look.code).toBe('link-used')
  })

  it('goes on leading whoever has accepted it to the theme, and gives nothing again', async () => {
    const cast = await createCast(test)
    const token = await invite(cast, { themeId: cast.themeId, themeRole: 'editor' })
    const { personId } = cast.outsider
    await accept(cast.outsider, token)
    const theirs = test.deps.db.updateTable('theme_member').where('person_id', '=', personId)
    await theirs.set({ role: 'observer' }).execute()
    const heard = listen(test)
    expect(await accept(cast.outsider, token)).toMatchObject({
      status: 200,
      body: { programmeId: cast.programmeId, themeId: cast.themeId },
    })
    const member = (await membersOf(cast)).find((each) => each.personId === personId)
    expect(member?.themes).toEqual([expect.objectContaining({ role: 'observer' })])
    expect(heard.access).toEqual([])

    await call(test, cast.organiser, 'DELETE', `/api/programmes/${cast.programmeId}/members/${personId}`)
    expect((await accept(cast.outsider, token)).code).toBe('link-used')
    expect((await membersOf(cast)).some((each) => each.personId === personId)).toBe(false)
  })

  it('works for exactly one of many who try at once, and leaves no account to the others', async () => {
    const cast = await createCast(test)
    const token = await invite(cast)
    const before = await peopleCount()
    const answers = await Promise.all(Array.from({ length: 6 }, () => accept(null, token, someone())))
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    expect(answers.filter((answer) => answer.code === 'link-used')).toHaveLength(5)
    expect(await peopleCount()).toBe(before + 1)
    expect(await membersOf(cast)).toHaveLength(5)
  })

  it('tells someone who sends the form twice that the link is used, not that the address is taken', async () => {
    const cast = await createCast(test)
    const token = await invite(cast)
    const account = someone()
    const answers = await Promise.all([accept(null, token, account), accept(null, token, account)])
    expect(answers.map((answer) => answer.code ?? 'accepted').toSorted()).toEqual(['accepted', 'link-used'])
  })

  it('makes one account of one address, also through two invitations at once', async () => {
    const cast = await createCast(test)
    const tokens = [await invite(cast), await invite(cast)]
    const account = someone()
    const answers = await Promise.all(tokens.map((token) => accept(null, token, account)))
    expect(answers.map((answer) => answer.code ?? 'accepted').toSorted()).toEqual(['accepted', 'email-taken'])
  })

  it('never takes a right away', async () => {
    const cast = await createCast(test)
    const organiser = await addMember(test, cast.programmeId, 'Second', undefined, 'organiser')
    await accept(organiser, await invite(cast, { role: 'member' }))
    await accept(cast.editor, await invite(cast, { themeId: cast.themeId, themeRole: 'observer' }))
    await test.deps.db
      .insertInto('partner_person')
      .values({ partner_id: cast.partnerId, person_id: cast.editor.personId, represents: 1 })
      .execute()
    await accept(cast.editor, await invite(cast, { partnerId: cast.partnerId }))
    const members = await membersOf(cast)
    expect(members.find((member) => member.personId === organiser.personId)?.role).toBe('organiser')
    expect(members.find((member) => member.personId === cast.editor.personId)).toMatchObject({
      themes: [{ themeId: cast.themeId, role: 'editor' }],
      representsPartnerIds: [cast.partnerId],
    })
  })

  it('raises a lower role', async () => {
    const cast = await createCast(test)
    await accept(cast.reviewer, await invite(cast, { role: 'organiser', themeId: cast.themeId, themeRole: 'editor' }))
    expect((await membersOf(cast)).find((member) => member.personId === cast.reviewer.personId)).toMatchObject({
      role: 'organiser',
      themes: [{ themeId: cast.themeId, role: 'editor' }],
    })
  })

  it('still lets in when the theme of the invitation is gone', async () => {
    const cast = await createCast(test)
    const token = await invite(cast, { themeId: cast.themeId, themeRole: 'editor' })
    await call(test, cast.organiser, 'DELETE', `/api/themes/${cast.themeId}`)
    const look = await call(test, null, 'POST', '/api/invitations/look-up', { token })
    expect(look.body).toMatchObject({ themeTitle: null, themeRole: null })
    expect((await accept(cast.outsider, token)).body).toEqual({ programmeId: cast.programmeId, themeId: null })
  })

  it('cannot be withdrawn any more', async () => {
    const cast = await createCast(test)
    const url = `/api/programmes/${cast.programmeId}/invitations`
    const { body } = await call<CreatedInvitation>(test, cast.organiser, 'POST', url, {})
    await accept(cast.outsider, body.link.split('#')[1] ?? '')
    const late = await call(test, cast.organiser, 'DELETE', `/api/invitations/${body.invitation.id}`)
    expect(late.code).toBe('link-used')
  })

  it.each([
    ['a short password', { password: 'short' }, 'account.password'],
    ['an address that is none', { email: 'nobody' }, 'account.email'],
    ['no name', { name: ' ' }, 'account.name'],
    ['an unknown language', { language: 'es' }, 'account.language'],
    ['a forged right', { mayCreateProgrammes: true }, 'account.mayCreateProgrammes'],
  ])('refuses %s', async (_name, wrong, field) => {
    const cast = await createCast(test)
    const token = await invite(cast)
    const answer = await accept(null, token, { ...someone(), ...wrong })
    expect(answer).toMatchObject({ status: 400, code: 'bad-request', fields: [field] })
  })
})
