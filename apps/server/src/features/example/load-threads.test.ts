import { mendAnchors } from '@plenum/document/anchor/mend-anchors'
import { markedThreads } from '@plenum/document/anchor/marked-threads'
import { fragmentName } from '@plenum/document/draft-format'
import type { Page } from '@plenum/schema/api/common'
import type { Theme } from '@plenum/schema/api/theme'
import type { RegisterLine, Round, Thread } from '@plenum/schema/api/thread'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import type { Dialect } from '../../db/open-database.ts'
import { exampleThreads } from './content/threads.ts'
import { exampleAccounts } from './example-accounts.ts'
import { loadExample } from './load-example.ts'

type Role = (typeof exampleAccounts)[number]['role']

const keys: Record<string, string> = {
  'Nabijheid en vertrouwen': 'proximity',
  'Bestuur en toezicht': 'governance',
  'Opleiding en loopbaan': 'training',
  'Technologie op het terrein': 'technology',
  'Welzijn van wie dienst doet': 'wellbeing',
}

/** The example as its people find it; each signs in once. */
async function openExample(dialect: Dialect) {
  const test = await createTestApp({ dialect })
  const { programmeId, password } = await loadExample(test.deps, { organiserId: null })
  const cookies = new Map<Role, Promise<SignedInPerson>>()

  async function openSession(role: Role): Promise<SignedInPerson> {
    const email = `${role}@example.org`
    const answer = await call<{ person: { id: string } }>(test, null, 'POST', '/api/session', { email, password })
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    return { personId: answer.body.person.id, sessionId: '', email, cookie }
  }

  function signIn(role: Role): Promise<SignedInPerson> {
    const opened = cookies.get(role) ?? openSession(role)
    cookies.set(role, opened)
    return opened
  }

  const path = `/api/programmes/${programmeId}/themes`
  const { body } = await call<Page<Theme>>(test, await signIn('organiser'), 'GET', path)
  const themes = new Map(body.items.map((theme) => [keys[theme.title.nl ?? ''] ?? '', theme]))

  async function get<Body>(role: Role, theme: string, what: string): Promise<Body> {
    const answer = await call<Body>(test, await signIn(role), 'GET', `/api/themes/${themes.get(theme)?.id}/${what}`)
    expect(answer.status).toBe(200)
    return answer.body
  }

  const threadsFor = async (role: Role, theme: string) =>
    (await get<Page<Thread>>(role, theme, 'threads?limit=100')).items
  return { test, themes, signIn, get, threadsFor }
}

async function loadDoc({ deps }: TestApp, documentId: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  doc.getXmlFragment(fragmentName)
  for (const row of (await deps.updateLog.load(documentId))?.tail ?? []) Y.applyUpdate(doc, row.bytes)
  return doc
}

describe.each(testDialects)('what is said in the example programme on %s', (dialect) => {
  let example: Awaited<ReturnType<typeof openExample>>
  // Once for all: they only read, but for the last.
  beforeAll(async () => {
    example = await openExample(dialect)
  })
  afterAll(() => example.test.close())

  const threadsFor = (role: Role, theme: string) => example.threadsFor(role, theme)

  const withQuote = (list: Thread[], quote: string) =>
    list.find(({ anchor }) => anchor.on === 'passage' && anchor.passage.quote === quote)

  it('is listed for those who may read, what is internal for its organisation alone', async () => {
    for (const theme of ['proximity', 'governance', 'training', 'wellbeing']) {
      const all = exampleThreads.filter((thread) => thread.theme === theme)
      const internal = all.filter((thread) => thread.internal !== null && thread.internal.submitted === null)
      for (const role of ['organiser', 'editor', 'editor2', 'partner', 'observer'] as const) {
        const shown = await threadsFor(role, theme)
        expect(shown, `${role} in ${theme}`).toHaveLength(all.length - internal.length)
        expect(shown.every((thread) => thread.visibility === 'theme')).toBe(true)
      }
      expect(await threadsFor('reviewer', theme)).toHaveLength(all.length)
    }
    const own = (await threadsFor('reviewer', 'training')).filter((thread) => thread.visibility === 'organisation')
    expect(own).toHaveLength(1)
    expect(own[0]?.me.may).toContain('submit')
    expect(own[0]?.marked).toBe(false)
  })

  it('says nothing of how an organisation came to what it submitted', async () => {
    const quote = 'acht van de tien deelnemende zones'
    const asEditor = withQuote(await threadsFor('editor', 'training'), quote)
    const asReviewer = withQuote(await threadsFor('reviewer', 'training'), quote)
    expect(asReviewer?.entries).toHaveLength(4)
    expect(asEditor?.entries).toHaveLength(3)
    expect(asEditor?.entries.some(({ text }) => text.includes('overleg'))).toBe(false)
    expect(asReviewer?.history.map(({ kind }) => kind)).toEqual(['created', 'submitted'])
  })

  it('stands in the drafts by marks that are its threads’, and only those', async () => {
    const { test, themes } = example
    for (const theme of themes.values()) {
      for (const { documentId } of theme.drafts) {
        const rows = await test.deps.db.selectFrom('thread').selectAll().where('document_id', '=', documentId).execute()
        const doc = await loadDoc(test, documentId)
        const marked = rows.filter((row) => row.marked === 1)
        expect([...markedThreads(doc).keys()].toSorted()).toEqual(marked.map((row) => row.id).toSorted())
        const passages = marked.map((row) => ({
          id: row.id,
          passage: {
            blockId: row.block_id,
            recommendationId: row.recommendation_id,
            quote: row.quote,
            before: row.context_before,
            after: row.context_after,
          },
        }))
        expect(mendAnchors(doc, passages)).toEqual({
          lost: [],
          attached: [],
          removed: 0,
          passages: new Map(passages.map(({ id, passage }) => [id, passage])),
        })
      }
    }
  })

  it('was written into the log by who said it and when, before now, and the rows tell of no other', async () => {
    const { test } = example
    const rows = await test.deps.db.selectFrom('thread').selectAll().execute()
    for (const row of rows) {
      expect(row.created_at).toBeLessThan(test.clock.now())
      expect(row.active_at).toBeLessThan(test.clock.now())
      expect(row.active_at).toBeGreaterThanOrEqual(row.submitted_at ?? row.created_at)
    }
    const applied = rows.filter((row) => row.applied_seq !== null)
    expect(applied).toHaveLength(2)
    for (const row of applied) {
      const update = await test.deps.db
        .selectFrom('document_update')
        .select(['person_id', 'at'])
        .where('document_id', '=', row.document_id)
        .where('seq', '=', row.applied_seq)
        .executeTakeFirstOrThrow()
      expect(update).toEqual({ person_id: row.author_id, at: row.applied_at })
    }
    const marks = await test.deps.db
      .selectFrom('document_update')
      .innerJoin('thread', 'thread.document_id', 'document_update.document_id')
      .select('thread.id')
      .whereRef('document_update.at', '=', 'thread.submitted_at')
      .whereRef('document_update.person_id', '=', 'thread.author_id')
      .execute()
    expect(marks.map((row) => row.id).toSorted()).toEqual(
      rows
        .filter((row) => row.marked === 1)
        .map((row) => row.id)
        .toSorted(),
    )
  })

  it('names whom it mentions, and tells them', async () => {
    const all = (await Promise.all([...example.themes.keys()].map((key) => threadsFor('editor', key)))).flat()
    const texts = all.flatMap((thread) => thread.entries.map(({ text }) => ({ text, mentions: thread.mentions })))
    const found = texts.flatMap(({ text, mentions }) =>
      [...text.matchAll(/@\[([\w:-]+)\]/g)].map(([, key]) => mentions[key ?? '']),
    )
    expect(found.length).toBeGreaterThan(5)
    expect(found).not.toContain(undefined)
    expect(new Set(found)).toEqual(
      new Set(['ADVP', 'CC GPI', 'CPL', 'OPS', 'Nalezer CPL', 'Redacteur CPS', 'Rédaction CEP', 'Représentation ADVP']),
    )
    expect((await threadsFor('editor2', 'training')).some((thread) => thread.me.mentioned)).toBe(true)
  })

  it('is partly unread for the editor, and read to the end by all in the frozen theme', async () => {
    const training = await threadsFor('editor', 'training')
    const unread = training.filter((thread) => thread.me.unread)
    expect(unread.length).toBeGreaterThan(0)
    expect(unread.length).toBeLessThan(training.length)
    for (const { role } of exampleAccounts) {
      expect((await threadsFor(role, 'proximity')).filter((thread) => thread.me.unread)).toEqual([])
    }
  })

  it('tells who has finished the running round', async () => {
    const body = await example.get<Round>('organiser', 'training', 'round')
    expect(body).toMatchObject({ round: 2, isOpen: true })
    const finished = body.partners.map(({ acronym, finished: by }) => [acronym, by?.by.name ?? null])
    expect(finished).toEqual([
      ['ADVP', 'Représentation ADVP'],
      ['CPL', null],
      ['OJR', null],
    ])
  })

  it('is in the register, with nothing unanswered in the frozen theme', async () => {
    const register = async (theme: string) =>
      (await example.get<Page<RegisterLine>>('editor', theme, 'register?limit=100')).items
    const unanswered = async (theme: string) => (await register(theme)).filter((line) => !line.answered).length
    expect(await unanswered('proximity')).toBe(0)
    expect(await unanswered('governance')).toBe(1)
    expect(await unanswered('training')).toBeGreaterThan(5)
    const lines = await register('governance')
    expect(new Set(lines.map((line) => line.round))).toEqual(new Set([1, 2]))
    expect(lines.find((line) => line.kind === 'suggestion')).toMatchObject({ outcome: 'accepted', recommendation: 1 })
  })

  it('goes on: an open suggestion can be put into the draft, and its rival collides then', async () => {
    const { test } = example
    const editor = await example.signIn('editor')
    const rivals = (await threadsFor('editor', 'training')).filter(
      ({ change }) => change?.kind === 'change' && JSON.stringify(change.base).includes('ten minste tien dagen'),
    )
    expect(rivals).toHaveLength(2)
    const [first, second] = rivals.map(({ id }) => `/api/threads/${id}/apply`)
    expect((await call(test, editor, 'POST', first ?? '', {})).status).toBe(200)
    expect((await call(test, editor, 'POST', second ?? '', {})).code).toBe('suggestion-conflict')
  })
})
