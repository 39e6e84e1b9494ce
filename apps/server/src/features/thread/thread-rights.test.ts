import type { Thread } from '@plenum/schema/api/thread'
import type { Selectable } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, test as each } from 'vitest'
import { type Answer, call } from '../../../test/call.ts'
import { addMember, addTheme, createCast } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { type Discussion, comment, createDiscussion, passageAt, setTheme, suggest } from '../../../test/discussion.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import type { Tables } from '../../db/tables.ts'

/** A reviewer (of ADVP) has begun what the others try to change; the rival reviews for another partner. */
const people = ['organiser', 'editor', 'reviewer', 'rival', 'observer', 'outsider', 'stranger', 'nobody'] as const
type Who = (typeof people)[number]

type Target = { discussion: Discussion; thread: Thread; suggestion: Thread }
type Try = (test: TestApp, as: SignedInPerson | null, target: Target) => Promise<Answer<unknown>>

const ofThread =
  (method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Try =>
  (test, as, { thread }) =>
    call(test, as, method, `/api/threads/${thread.id}${path}`, body)
const ofTheme =
  (path: string): Try =>
  (test, as, { discussion }) =>
    call(test, as, 'GET', `/api/themes/${discussion.themeId}${path}`)
const ofOpening =
  (method: 'PATCH' | 'DELETE' | 'PUT', path = '', body?: object): Try =>
  (test, as, { thread }) =>
    call(test, as, method, `/api/threads/${thread.id}/replies/${thread.entries[0]?.id}${path}`, body)

const tries = {
  list: ofTheme('/threads'),
  mentionable: ofTheme('/mentionable'),
  round: ofTheme('/round'),
  register: ofTheme('/register'),
  file: ofTheme('/register/file?format=csv&language=nl'),
  comment: (test, as, { discussion }) => comment(test, as, discussion.themeId),
  suggest: (test, as, { discussion }) => suggest(test, as, discussion.themeId),
  read: ofThread('GET', ''),
  'mark read': ofThread('PUT', '/read'),
  reply: ofThread('POST', '/replies', { text: 'Zo.' }),
  agree: ofOpening('PUT', '/agreement'),
  'agree no longer': ofOpening('DELETE', '/agreement'),
  edit: ofOpening('PATCH', '', { text: 'Anders.' }),
  'take back': ofOpening('DELETE'),
  resolve: ofThread('POST', '/state', { to: 'resolved' }),
  withdraw: ofThread('POST', '/state', { to: 'withdrawn' }),
  submit: ofThread('POST', '/submit'),
  dispose: ofThread('POST', '/disposition', { outcome: 'deferred', reason: 'Later.' }),
  apply: (test, as, { suggestion }) => call(test, as, 'POST', `/api/threads/${suggestion.id}/apply`, {}),
  finish: (test, as, { discussion: { themeId, advp } }) =>
    call(test, as, 'PUT', `/api/themes/${themeId}/round/partners/${advp}`, { finished: true }),
} satisfies Record<string, Try>
type What = keyof typeof tries

/** `+` yes; else the code: n(ot allowed), 4 (not found), c(losed round), x (conflict), s(ign in). In the order of `people`. */
const codes = { '+': null, n: 'not-allowed', 4: 'not-found', c: 'round-closed', x: 'conflict', s: 'not-signed-in' }
type Table = Record<What, string>

const review: Table = {
  list: '++++n44s',
  mentionable: '++++n44s',
  round: '++++n44s',
  register: '++++n44s',
  file: '++++n44s',
  comment: '++++n44s',
  suggest: '++++n44s',
  read: '++++444s',
  'mark read': '++++444s',
  reply: '++++444s',
  agree: '++++444s',
  'agree no longer': '++++444s',
  edit: 'nn+n444s',
  'take back': 'nn+n444s',
  resolve: '+++n444s',
  withdraw: 'nn+n444s',
  submit: 'nnxn444s',
  dispose: '++nn444s',
  apply: '++nn444s',
  finish: '+n+nn44s',
}

const roundOver: Table = {
  ...review,
  comment: '++ccn44s',
  suggest: '++ccn44s',
  reply: '++cc444s',
  agree: '++cc444s',
  'agree no longer': '++cc444s',
  edit: 'nncc444s',
  'take back': 'nncc444s',
  resolve: '++cn444s',
  withdraw: 'nncn444s',
  submit: 'nncn444s',
  finish: 'cncnn44s',
}

const validation: Table = {
  ...roundOver,
  comment: 'ccccn44s',
  suggest: 'ccccn44s',
  reply: 'cccc444s',
  agree: 'cccc444s',
  'agree no longer': 'cccc444s',
  edit: 'cccc444s',
  'take back': 'cccc444s',
  apply: 'nnnn444s',
}

const frozen: Table = { ...validation, resolve: 'cccn444s', dispose: 'nnnn444s' }

const readsOnly = { list: '+', mentionable: '+', round: '+', register: '+', file: '+', read: '+', 'mark read': '+' }
const situations: [string, Partial<Selectable<Tables['theme']>>, Table][] = [
  ['in review', { stage: 'review' }, review],
  ['in review with the text locked', { round_locks_text: 1 }, { ...review, apply: 'nnnn444s' }],
  ['when the round is over', { deadline: Date.parse('2026-03-02T09:00:00Z') }, roundOver],
  ['in drafting', { stage: 'drafting' }, { ...roundOver, edit: 'nncc444s' }],
  ['in drafting with early comments', { stage: 'drafting', early_comments: 1 }, { ...review, finish: 'cncnn44s' }],
  ['in validation', { stage: 'validation' }, validation],
  ['frozen', { stage: 'frozen' }, frozen],
  ['in review before stakeholders', { open_to_stakeholders: 1 }, observed(review, readsOnly, 'n')],
  [
    'in a round for stakeholders',
    { open_to_stakeholders: 1, round_open_to_stakeholders: 1 },
    observed(review, { ...readsOnly, comment: '+', suggest: '+', reply: '+', agree: '+', 'agree no longer': '+' }, 'n'),
  ],
]

/** The table with other cells for the observer. */
function observed(table: Table, cells: Partial<Record<What, string>>, otherwise: string): Table {
  const column = people.indexOf('observer')
  const entries = Object.entries(table) as [What, string][]
  return Object.fromEntries(
    entries.map(([what, row]) => [what, row.slice(0, column) + (cells[what] ?? otherwise) + row.slice(column + 1)]),
  ) as Table
}

describe.each(testDialects)('who may do what with threads on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  /** Everything that a refusal must leave as it was. */
  const stored = async (discussion: Discussion) => {
    const { db } = test.deps
    const tables = [
      'thread',
      'thread_entry',
      'thread_entry_past',
      'thread_event',
      'thread_agreement',
      'thread_read',
    ] as const
    const rows = await Promise.all(
      tables.map((table) =>
        db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .execute(),
      ),
    )
    const threads = await db
      .selectFrom('thread')
      .selectAll()
      .where('theme_id', '=', discussion.themeId)
      .orderBy('id')
      .execute()
    const finished = await db.selectFrom('round_finished').selectAll().execute()
    const updates = await db
      .selectFrom('document_update')
      .select(['document_id', 'seq'])
      .where('document_id', '=', discussion.documentId)
      .execute()
    return { rows, threads, finished, updates }
  }

  each.each(situations)('%s', async (_name, change, table) => {
    for (const what of Object.keys(tries) as What[]) {
      const discussion = await createDiscussion(test)
      const { organiser: stranger } = await createCast(test)
      const persons: Record<Who, SignedInPerson | null> = { ...discussion, stranger, nobody: null }
      const targets: Target[] = []
      for (const _ of people) {
        const thread = (await comment(test, discussion.reviewer, discussion.themeId)).body
        const suggestion =
          what === 'apply' ? (await suggest(test, discussion.reviewer, discussion.themeId)).body : thread
        targets.push({ discussion, thread, suggestion })
      }
      await setTheme(test, discussion.themeId, change)
      for (const [column, who] of people.entries()) {
        const target = targets[column]
        if (target === undefined) throw new Error('no target')
        const before = await stored(discussion)
        const answer = await tries[what](test, persons[who], target)
        const wanted = codes[table[what][column] as keyof typeof codes]
        expect(answer.code, `${who}: ${what}`).toBe(wanted)
        if (wanted === null) expect(answer.status, `${who}: ${what}`).toBeLessThan(300)
        else expect(await stored(discussion), `${who}: ${what}`).toEqual(before)
      }
    }
  })

  it('says so to each: what the thread says one may is what the routes let one do', async () => {
    const discussion = await createDiscussion(test)
    const { reviewer, rival, editor, themeId } = discussion
    const { body } = await comment(test, reviewer, themeId)
    const may = async (person: SignedInPerson) =>
      (await call<Thread>(test, person, 'GET', `/api/threads/${body.id}`)).body.me.may
    expect(await may(reviewer)).toEqual(['reply', 'resolve', 'withdraw'])
    expect(await may(rival)).toEqual(['reply'])
    expect(await may(editor)).toEqual(['reply', 'resolve', 'dispose'])
    const { body: suggestion } = await suggest(test, reviewer, themeId)
    const { body: seen } = await call<Thread>(test, editor, 'GET', `/api/threads/${suggestion.id}`)
    expect(seen.me.may).toEqual(['reply', 'resolve', 'dispose', 'apply'])
  })

  it('refuses what was begun before the deadline and sent after it', async () => {
    const { themeId, documentId, reviewer } = await createDiscussion(test)
    await setTheme(test, themeId, { deadline: test.clock.now() + 1000 })
    const anchor = await passageAt(test, documentId, 'afhaakt')
    expect((await comment(test, reviewer, themeId)).status).toBe(201)
    test.clock.advance(1000)
    const before = await test.deps.db
      .selectFrom('document_update')
      .select('seq')
      .where('document_id', '=', documentId)
      .execute()
    expect((await comment(test, reviewer, themeId, { anchor })).code).toBe('round-closed')
    expect((await suggest(test, reviewer, themeId)).code).toBe('round-closed')
    expect(
      await test.deps.db.selectFrom('document_update').select('seq').where('document_id', '=', documentId).execute(),
    ).toEqual(before)
  })

  it('knows no thread of a theme that one may not read, nor of one that was deleted', async () => {
    const { programmeId, themeId, editor, reviewer, organiser } = await createDiscussion(test)
    const elsewhere = await addTheme(test, programmeId, 'Ander')
    const other = await addMember(test, programmeId, 'Other', { themeId: elsewhere, role: 'editor' })
    const { body } = await comment(test, reviewer, themeId)
    const read = (as: SignedInPerson, id: string) => call(test, as, 'GET', `/api/threads/${id}`)
    expect((await read(other, body.id)).text).toBe((await read(other, 'none')).text)
    expect((await call(test, other, 'POST', `/api/threads/${body.id}/disposition`, { outcome: 'accepted' })).code).toBe(
      'not-found',
    )
    await setTheme(test, themeId, { stage: 'drafting' })
    await call(test, organiser, 'DELETE', `/api/themes/${themeId}`)
    expect((await read(editor, body.id)).code).toBe('not-found')
    expect((await call(test, editor, 'POST', `/api/threads/${body.id}/replies`, { text: 'Nog.' })).code).toBe(
      'not-found',
    )
  })

  it('takes an entry for one of its own thread only', async () => {
    const { themeId, reviewer } = await createDiscussion(test)
    const [one, two] = [(await comment(test, reviewer, themeId)).body, (await comment(test, reviewer, themeId)).body]
    const url = `/api/threads/${one.id}/replies/${two.entries[0]?.id}`
    expect((await call(test, reviewer, 'PATCH', url, { text: 'Ha.' })).code).toBe('not-found')
    expect((await call(test, reviewer, 'DELETE', url)).code).toBe('not-found')
    expect((await call(test, reviewer, 'PUT', `${url}/agreement`)).code).toBe('not-found')
  })
})
