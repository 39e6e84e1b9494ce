import type { DraftNode } from '@plenum/document/draft-node'
import type { Thread } from '@plenum/schema/api/thread'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { type Discussion, createDiscussion, suggest } from '../../../test/discussion.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'

describe.each(testDialects)('suggestions on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const apply = (as: SignedInPerson, threadId: string, reason?: string) =>
    call<Thread>(test, as, 'POST', `/api/threads/${threadId}/apply`, reason === undefined ? {} : { reason })
  const applySeen = (as: SignedInPerson, threadId: string) =>
    call<Thread>(test, as, 'POST', `/api/threads/${threadId}/apply`, { onEarlierText: true })
  const updates = async ({ documentId }: Discussion) =>
    test.deps.db
      .selectFrom('document_update')
      .selectAll()
      .where('document_id', '=', documentId)
      .orderBy('seq')
      .execute()
  const textOf = (thread: Thread, side: 'base' | 'proposed') => {
    const node = (thread.change as unknown as Record<string, DraftNode>)[side]
    return node?.content?.map((one) => one.text).join('')
  }

  it('are kept beside the draft, which stays as it is', async () => {
    const discussion = await createDiscussion(test)
    const before = await updates(discussion)
    const { status, body } = await suggest(test, discussion.reviewer, discussion.themeId, undefined, { text: 'Want.' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      kind: 'suggestion',
      language: 'nl',
      marked: false,
      anchor: { on: 'block', passage: { blockId: 'p2', quote: 'Wie afhaakt wordt niet geteld.' } },
      entries: [{ text: 'Want.' }],
    })
    expect(textOf(body, 'proposed')).toBe('Wie afhaakt wordt voortaan geteld.')
    expect(await updates(discussion)).toEqual(before)
  })

  it('name the recommendation that they are in', async () => {
    const { themeId, reviewer } = await createDiscussion(test)
    const paragraph = (text: string) => ({ type: 'paragraph', attrs: { id: 'p3' }, content: [{ type: 'text', text }] })
    const base = paragraph('Tel hen elk jaar.')
    const change = { kind: 'change', blockId: 'p3', base, proposed: paragraph('Tel hen elke maand.') }
    const { body } = await suggest(test, reviewer, themeId, '', { change })
    expect(body.anchor).toMatchObject({ passage: { blockId: 'p3', recommendationId: 'r1' } })
    const added = {
      kind: 'insert',
      parentId: null,
      afterId: 'p2',
      proposed: { ...paragraph('Nieuw.'), attrs: { id: 'p9' } },
    }
    const { body: insert } = await suggest(test, reviewer, themeId, '', { change: added })
    expect(insert.anchor).toMatchObject({ passage: { blockId: 'p2', recommendationId: null, quote: '' } })
    const removed = await suggest(test, reviewer, themeId, '', { change: { kind: 'remove', blockId: 'p3', base } })
    expect(removed.status).toBe(201)
  })

  it('are refused when they are none, or come too late', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const node = { type: 'paragraph', attrs: { id: 'p2' }, content: [{ type: 'text', text: 'x' }] }
    const faulty = [
      { kind: 'change', blockId: 'p2', base: node, proposed: { type: 'script' } },
      { kind: 'change', blockId: 'p2', base: node, proposed: { ...node, content: [{ type: 'doc', content: [] }] } },
      { kind: 'insert', parentId: null, afterId: null, proposed: { type: 'doc', content: [node] } },
    ]
    for (const change of faulty) {
      expect(await suggest(test, reviewer, themeId, '', { change })).toMatchObject({
        code: 'bad-request',
        fields: ['change'],
      })
    }
    const nowhere = { kind: 'change', blockId: 'gone', base: node, proposed: node }
    const elsewhere = (id: string) => ({ ...node, attrs: { id } })
    const gone = { ...nowhere, base: elsewhere('gone'), proposed: { ...elsewhere('gone'), content: [] } }
    expect((await suggest(test, reviewer, themeId, '', { change: gone })).code).toBe('passage-gone')
    const { body } = await suggest(test, reviewer, themeId)
    await apply(editor, body.id)
    expect((await suggest(test, reviewer, themeId)).code).toBe('conflict')
    expect((await suggest(test, reviewer, themeId, 'x', { language: 'de' })).code).toBe('no-such-draft')
  })

  it('made on an older text are merged with what was written since', async () => {
    const discussion = await createDiscussion(test)
    const { themeId, reviewer, rival, editor } = discussion
    await apply(editor, (await suggest(test, reviewer, themeId, 'Wie uitvalt wordt niet geteld.')).body.id)
    const { body } = await suggest(test, rival, themeId, 'Wie afhaakt wordt niet gehoord.')
    expect([textOf(body, 'base'), textOf(body, 'proposed')]).toEqual([
      'Wie uitvalt wordt niet geteld.',
      'Wie uitvalt wordt niet gehoord.',
    ])
    expect(body.onEarlierText).toBe(false)
  })

  it('that collide with the text of now, or claim another, are shown against what the draft says', async () => {
    const discussion = await createDiscussion(test)
    const { themeId, reviewer, rival, editor } = discussion
    await apply(editor, (await suggest(test, reviewer, themeId, 'Wie uitvalt wordt niet geteld.')).body.id)
    const { body: collides } = await suggest(test, rival, themeId, 'Wie opgeeft wordt niet geteld.')
    expect([textOf(collides, 'base'), textOf(collides, 'proposed')]).toEqual([
      'Wie uitvalt wordt niet geteld.',
      'Wie opgeeft wordt niet geteld.',
    ])
    const forged = { type: 'paragraph', attrs: { id: 'p2' }, content: [{ type: 'text', text: 'Nooit gezegd.' }] }
    const { body: removal } = await suggest(test, rival, themeId, '', {
      change: { kind: 'remove', blockId: 'p2', base: forged },
    })
    expect(textOf(removal, 'base')).toBe('Wie uitvalt wordt niet geteld.')
    expect([collides.onEarlierText, removal.onEarlierText]).toEqual([true, true])
    expect((await applySeen(editor, collides.id)).status).toBe(200)
    expect((await applySeen(editor, removal.id)).code).toBe('suggestion-conflict')
  })

  it('made on an earlier text are put in only by who says to have seen that; else nothing is stored', async () => {
    const discussion = await createDiscussion(test)
    const { themeId, reviewer, rival, editor } = discussion
    const timely = (await suggest(test, reviewer, themeId, 'Wie uitvalt wordt niet geteld.')).body
    await apply(editor, timely.id)
    const { id } = (await suggest(test, rival, themeId, 'Wie opgeeft wordt niet geteld.')).body
    const before = await updates(discussion)
    const stored = () => test.deps.db.selectFrom('thread').selectAll().where('id', '=', id).execute()
    const asItWas = await stored()
    expect(asItWas).toMatchObject([{ on_earlier_text: 1, state: 'open' }])
    expect(await apply(editor, id, 'Goed.')).toMatchObject({ status: 409, code: 'suggestion-conflict' })
    const half = await call(test, editor, 'POST', `/api/threads/${id}/apply`, { onEarlierText: false })
    expect(half).toMatchObject({ code: 'bad-request', fields: ['onEarlierText'] })
    expect([await updates(discussion), await stored()]).toEqual([before, asItWas])
    expect((await applySeen(editor, id)).body).toMatchObject({
      onEarlierText: true,
      state: 'resolved',
      disposition: { outcome: 'accepted' },
      applied: { by: { personId: editor.personId } },
    })
    const { body: draft } = await call<DraftNode>(test, editor, 'GET', `/api/themes/${themeId}/drafts/nl`)
    expect(draft.content?.[2]?.content?.[0]?.text).toBe('Wie opgeeft wordt niet geteld.')
  })

  it('that bring a block which the draft still has elsewhere are not on an earlier text', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const proposed = {
      type: 'paragraph',
      attrs: { id: 'p3' },
      content: [{ type: 'text', text: 'Tel hen elke maand.' }],
    }
    const change = { kind: 'insert', parentId: null, afterId: 'p2', proposed }
    const { body } = await suggest(test, reviewer, themeId, '', { change })
    expect(body.onEarlierText).toBe(false)
    expect((await apply(editor, body.id)).code).toBe('suggestion-conflict')
  })

  it('are refused where the draft cannot hold them, and for a block without id that it does not have', async () => {
    const { themeId, reviewer } = await createDiscussion(test)
    const paragraph = (id: string | null, text: string) => ({
      type: 'paragraph',
      attrs: { id },
      content: [{ type: 'text', text }],
    })
    const item = { type: 'listItem', attrs: { id: 'new' }, content: [paragraph('p8', 'Nieuw.')] }
    const inRecommendation = { kind: 'insert', parentId: 'r1', afterId: null, proposed: item }
    const asRecommendation = {
      kind: 'change',
      blockId: 'p3',
      base: paragraph('p3', 'Nooit gezegd.'),
      proposed: { type: 'recommendation', attrs: { id: 'p3' } },
    }
    for (const change of [inRecommendation, asRecommendation]) {
      expect(await suggest(test, reviewer, themeId, '', { change })).toMatchObject({
        code: 'bad-request',
        fields: ['change'],
      })
    }
    const nameless = { kind: 'remove', blockId: '', base: paragraph(null, 'Nooit gezegd.') }
    expect((await suggest(test, reviewer, themeId, '', { change: nameless })).code).toBe('passage-gone')
  })

  it('are rejected with a reason, and accepted by applying only', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const { body } = await suggest(test, reviewer, themeId)
    const dispose = (answer: object) =>
      call<Thread>(test, editor, 'POST', `/api/threads/${body.id}/disposition`, answer)
    expect(await dispose({ outcome: 'accepted' })).toMatchObject({ code: 'bad-request', fields: ['outcome'] })
    expect((await dispose({ outcome: 'rejected' })).fields).toEqual(['reason'])
    expect((await dispose({ outcome: 'rejected', reason: 'Nee.' })).body).toMatchObject({
      state: 'resolved',
      applied: null,
    })
    expect((await apply(editor, body.id)).body.disposition).toMatchObject({ outcome: 'accepted' })
  })

  it('may be withdrawn by their author, and are then applied no more', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const { body } = await suggest(test, reviewer, themeId)
    await call(test, reviewer, 'POST', `/api/threads/${body.id}/state`, { to: 'withdrawn' })
    expect((await apply(editor, body.id)).code).toBe('conflict')
  })

  it('of comments is no thing to apply', async () => {
    const { themeId, reviewer, editor } = await createDiscussion(test)
    const { body } = await call<Thread>(test, reviewer, 'POST', `/api/themes/${themeId}/threads`, {
      kind: 'comment',
      anchor: { on: 'theme' },
      text: 'Zo.',
    })
    expect((await apply(editor, body.id)).code).toBe('not-allowed')
  })
})
