import type { LateEdit, Offered } from '@plenum/schema/api/freeze'
import type { Thread } from '@plenum/schema/api/thread'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { call } from '../../../test/call.ts'
import { addMember } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { type Discussion, createDiscussion, setTheme } from '../../../test/discussion.ts'
import { openDraft, until } from '../../../test/draft-client.ts'
import { listen } from '../../../test/listen.ts'
import { behind, missing } from '../../../test/freezing.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

const reason = 'Afgesproken.'

describe.each(testDialects)('what is written after the text was closed on %s', (dialect) => {
  let test: TestApp
  let origin: string
  let cast: Discussion
  beforeAll(async () => {
    test = await createTestApp({ dialect })
    origin = await test.app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    cast = await createDiscussion(test)
    await setTheme(test, cast.themeId, { stage: 'consolidation' })
  })

  const url = () => `/api/themes/${cast.themeId}`
  const freeze = () => call(test, cast.organiser, 'POST', `${url()}/freeze`, { overrides: [behind, missing] })
  const reopen = () => call(test, cast.organiser, 'DELETE', `${url()}/freeze`, { reason })
  const lateEdits = async (as: SignedInPerson) => {
    const answer = await call<{ items: LateEdit[] }>(test, as, 'GET', `${url()}/late-edits`)
    return { ...answer, items: answer.body?.items ?? [] }
  }
  const offer = (as: SignedInPerson, id: string) => call<Offered>(test, as, 'POST', `/api/late-edits/${id}/offer`)
  const dismiss = (as: SignedInPerson, id: string) => call(test, as, 'POST', `/api/late-edits/${id}/dismiss`)

  const keptRows = async () => {
    const rows = await test.deps.db
      .selectFrom('late_edit')
      .select(['id'])
      .where('document_id', '=', cast.documentId)
      .execute()
    return rows.length
  }

  /** Words that a client, who was away when the theme was made final, sends when it is back. */
  async function writeTooLate(person: SignedInPerson, words: string): Promise<void> {
    const client = openDraft(origin, cast.documentId, person)
    await client.synced()
    client.provider.disconnect()
    textOf(client.document, 'p2').insert(0, words)
    const before = await keptRows()
    await freeze()
    client.provider.connect()
    await until(async () => (await keptRows()) > before)
    client.destroy()
  }

  it('is kept aside, and listed to its author and to who leads the theme', async () => {
    await writeTooLate(cast.editor, 'Te laat: ')
    const own = await lateEdits(cast.editor)
    expect(own.items).toMatchObject([
      {
        documentId: cast.documentId,
        language: 'nl',
        author: { personId: cast.editor.personId, name: 'Editor' },
        words: '',
        changes: [{ kind: 'change', blockId: 'p2' }],
        me: { isAuthor: true, mayOffer: false },
      },
    ])
    expect(JSON.stringify(own.items[0]?.changes)).toContain('Te laat: Wie afhaakt')
    const { programmeId, themeId } = cast
    const second = await addMember(test, programmeId, 'Second', { themeId, role: 'editor' })
    for (const person of [cast.organiser, second]) {
      expect((await lateEdits(person)).items).toMatchObject([{ me: { isAuthor: false, mayOffer: false } }])
    }
    expect((await lateEdits(cast.reviewer)).items).toEqual([])
    expect((await lateEdits(cast.observer)).code).toBe('not-allowed')
    expect((await lateEdits(cast.outsider)).code).toBe('not-found')
    const text = (
      await test.app.inject({
        url: `${url()}/drafts/nl`,
        headers: { cookie: cast.editor.cookie, accept: 'text/plain' },
      })
    ).body
    expect(text).toContain('Wie afhaakt')
    expect(text).not.toContain('Te laat')
  })

  it('becomes a suggestion of its author once the theme takes them again, and once', async () => {
    await writeTooLate(cast.editor, 'Te laat: ')
    const [edits] = (await lateEdits(cast.editor)).items
    const id = edits?.id ?? ''
    expect((await offer(cast.editor, id)).code).toBe('round-closed')
    expect((await lateEdits(cast.editor)).items).toHaveLength(1)
    await reopen()
    expect((await lateEdits(cast.editor)).items[0]?.me.mayOffer).toBe(true)
    for (const person of [cast.organiser]) expect((await offer(person, id)).code).toBe('not-allowed')
    for (const person of [cast.reviewer, cast.observer, cast.outsider]) {
      expect((await offer(person, id)).code).toBe('not-found')
    }
    const heard = listen(test)
    const answers = await Promise.all([offer(cast.editor, id), offer(cast.editor, id)])
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 404])
    const offered = answers.find((answer) => answer.status === 200)?.body
    expect(offered).toMatchObject({ left: 0, threadIds: [expect.any(String)] })
    const { programmeId, themeId } = cast
    expect(heard.live).toContainEqual([{ programmeId }, { type: 'late-edits', programmeId, themeId }])
    const thread = await call<Thread>(test, cast.reviewer, 'GET', `/api/threads/${offered?.threadIds[0]}`)
    expect(thread.body).toMatchObject({
      kind: 'suggestion',
      author: { personId: cast.editor.personId },
      change: { kind: 'change', blockId: 'p2' },
    })
    expect((await lateEdits(cast.editor)).items).toEqual([])
    expect((await offer(cast.editor, id)).code).toBe('not-found')
    const threads = await test.deps.db.selectFrom('thread').select('id').where('theme_id', '=', themeId).execute()
    expect(threads).toHaveLength(1)
  })

  it('is put away by its author only', async () => {
    await writeTooLate(cast.editor, 'Weg ermee. ')
    const [edits] = (await lateEdits(cast.editor)).items
    const id = edits?.id ?? ''
    expect((await dismiss(cast.organiser, id)).code).toBe('not-allowed')
    expect((await dismiss(cast.outsider, id)).code).toBe('not-found')
    expect((await dismiss(cast.editor, id)).status).toBe(204)
    expect((await lateEdits(cast.organiser)).items).toEqual([])
    expect((await dismiss(cast.editor, id)).code).toBe('not-found')
    expect(await keptRows()).toBeGreaterThan(0)
  })

  it('is shown as bare words when it cannot be read as a change of the text', async () => {
    await freeze()
    const doc = new Y.Doc()
    doc.getXmlFragment('default').insert(0, [new Y.XmlElement('iframe'), new Y.XmlText('Losse woorden')])
    await test.deps.db
      .insertInto('late_edit')
      .values({
        id: 'strange',
        document_id: cast.documentId,
        person_id: cast.editor.personId,
        at: test.clock.now(),
        bytes: Y.encodeStateAsUpdate(doc),
        settled_at: null,
      })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({ document_id: cast.documentId, person_id: cast.editor.personId }),
      )
      .execute()
    await reopen()
    expect((await lateEdits(cast.editor)).items).toMatchObject([
      { words: 'Losse woorden', changes: [], me: { isAuthor: true, mayOffer: false } },
    ])
    expect((await offer(cast.editor, 'strange')).body).toEqual({ threadIds: [], left: 0 })
    expect((await lateEdits(cast.editor)).items).toHaveLength(1)
  })
})

/** The text of the block with this id. */
function textOf(doc: Y.Doc, id: string): Y.XmlText {
  const block = doc
    .getXmlFragment('default')
    .toArray()
    .find((one) => one instanceof Y.XmlElement && one.getAttribute('id') === id)
  const text = block instanceof Y.XmlElement ? block.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error(`no text in ${id}`)
  return text
}
