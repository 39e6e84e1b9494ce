import type { DraftNode } from '@plenum/document/draft-node'
import type { Thread } from '@plenum/schema/api/thread'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { type Discussion, createDiscussion, setTheme, suggest } from '../../../test/discussion.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { draftDesk } from '../../sync/draft-desk.ts'
import { applyThread } from './apply-service.ts'
import { createTurns } from '../../turns.ts'

describe.each(testDialects)('accepted suggestions on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const apply = (as: SignedInPerson, threadId: string, reason?: string) =>
    call<Thread>(test, as, 'POST', `/api/threads/${threadId}/apply`, reason === undefined ? {} : { reason })
  /** What the second paragraph says. */
  const words = async ({ themeId, editor }: Discussion) => {
    const { body } = await call<DraftNode>(test, editor, 'GET', `/api/themes/${themeId}/drafts/nl`)
    return body.content?.[2]?.content?.map((node) => node.text).join('')
  }
  const updates = async ({ documentId }: Discussion) =>
    test.deps.db
      .selectFrom('document_update')
      .selectAll()
      .where('document_id', '=', documentId)
      .orderBy('seq')
      .execute()

  it('are put into the draft by accepting them, which decides them', async () => {
    const discussion = await createDiscussion(test)
    const { themeId, reviewer, editor } = discussion
    const { body } = await suggest(test, reviewer, themeId)
    const { body: accepted } = await apply(editor, body.id, 'Goed gezien.')
    expect(await words(discussion)).toBe('Wie afhaakt wordt voortaan geteld.')
    expect(accepted).toMatchObject({
      state: 'resolved',
      disposition: { outcome: 'accepted', reason: 'Goed gezien.', by: { personId: editor.personId } },
      applied: { by: { personId: editor.personId } },
      author: { personId: reviewer.personId },
      me: { may: ['reply'] },
    })
    const [thread] = await test.deps.db.selectFrom('thread').select('applied_seq').where('id', '=', body.id).execute()
    const last = (await updates(discussion)).at(-1)
    // The words are the reviewer's, whoever accepted them.
    expect([last?.seq, last?.person_id]).toEqual([thread?.applied_seq, reviewer.personId])
    expect((await apply(editor, body.id)).code).toBe('conflict')
    const dispose = await call(test, editor, 'POST', `/api/threads/${body.id}/disposition`, {
      outcome: 'rejected',
      reason: 'Nee.',
    })
    expect(dispose.code).toBe('conflict')
  })

  it('are in the draft once when two accept them at once, and the second is told', async () => {
    const discussion = await createDiscussion(test)
    const { themeId, reviewer, editor, organiser } = discussion
    const { body } = await suggest(test, reviewer, themeId)
    const before = (await updates(discussion)).length
    const answers = await Promise.all([apply(editor, body.id), apply(organiser, body.id), apply(editor, body.id)])
    expect(answers.map((answer) => answer.code ?? 'ok').sort()).toEqual(['conflict', 'conflict', 'ok'])
    expect(await words(discussion)).toBe('Wie afhaakt wordt voortaan geteld.')
    expect((await updates(discussion)).length).toBe(before + 1)
    const events = await test.deps.db
      .selectFrom('thread_event')
      .select('kind')
      .where('thread_id', '=', body.id)
      .execute()
    expect(events.map((event) => event.kind).sort()).toEqual(['applied', 'created', 'disposed'])
  })

  it('are recorded once when two processes put them in one right after the other', async () => {
    const discussion = await createDiscussion(test)
    const { themeId, reviewer, editor, organiser } = discussion
    const { body } = await suggest(test, reviewer, themeId)
    const before = (await updates(discussion)).length
    const [desk, edits] = [draftDesk(test.app), createTurns()]
    const inOrder: typeof desk = { ...desk, apply: (...edit) => edits.take('edit', () => desk.apply(...edit)) }
    const answers = await Promise.allSettled(
      [editor, organiser].map((person) => {
        const process = { ...test.deps, desk: inOrder, turns: createTurns() }
        return applyThread(process, person.personId, body.id, { reason: '' })
      }),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await updates(discussion)).length).toBe(before + 1)
    const events = await test.deps.db
      .selectFrom('thread_event')
      .select('kind')
      .where('thread_id', '=', body.id)
      .execute()
    expect(events.map((event) => event.kind).sort()).toEqual(['applied', 'created', 'disposed'])
  })

  it('are not put in once the stage has moved, however long ago one pressed', async () => {
    const discussion = await createDiscussion(test)
    const { themeId, documentId, reviewer, editor } = discussion
    const { body } = await suggest(test, reviewer, themeId)
    const before = await updates(discussion)
    const turns = createTurns()
    let applied: Promise<unknown> = Promise.resolve()
    await turns.take(documentId, async () => {
      applied = applyThread({ ...test.deps, desk: draftDesk(test.app), turns }, editor.personId, body.id, {
        reason: '',
      })
      // It has passed its first check and waits for its turn.
      await call(test, editor, 'GET', `/api/threads/${body.id}`)
      await setTheme(test, themeId, { stage: 'validation' })
    })
    await expect(applied).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await updates(discussion)).toEqual(before)
  })

  it.each([
    ['the stage moves', (themeId: string) => setTheme(test, themeId, { stage: 'validation' })],
    [
      'the editor leaves the working group',
      (themeId: string) =>
        test.deps.db.updateTable('theme_member').set({ role: 'reviewer' }).where('theme_id', '=', themeId).execute(),
    ],
  ])('are not put in when %s while the edit is being made', async (_name, happen) => {
    const discussion = await createDiscussion(test)
    const { themeId, reviewer, editor } = discussion
    const { body } = await suggest(test, reviewer, themeId)
    const before = await updates(discussion)
    const desk = draftDesk(test.app)
    const slow: typeof desk = {
      ...desk,
      async apply(...edit) {
        await happen(themeId)
        return desk.apply(...edit)
      },
    }
    const deps = { ...test.deps, desk: slow, turns: createTurns() }
    await expect(applyThread(deps, editor.personId, body.id, { reason: '' })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect(await updates(discussion)).toEqual(before)
  })

  it('are not doubled by accepting again what a process put in without recording it', async () => {
    const discussion = await createDiscussion(test)
    const { themeId, reviewer, editor } = discussion
    const { body } = await suggest(test, reviewer, themeId)
    await apply(editor, body.id)
    const undone = {
      state: 'open',
      outcome: null,
      decided_by: null,
      decided_at: null,
      applied_by: null,
      applied_at: null,
      applied_seq: null,
    }
    await test.deps.db.updateTable('thread').set(undone).where('id', '=', body.id).execute()
    const before = await updates(discussion)
    expect((await apply(editor, body.id)).body).toMatchObject({
      state: 'resolved',
      disposition: { outcome: 'accepted' },
    })
    expect(await updates(discussion)).toEqual(before)
    expect(await words(discussion)).toBe('Wie afhaakt wordt voortaan geteld.')
  })

  it('that touch other words are both accepted; one that touches the same is in conflict, and nothing is written', async () => {
    const discussion = await createDiscussion(test)
    const { themeId, reviewer, rival, editor } = discussion
    const one = (await suggest(test, reviewer, themeId, 'Wie uitvalt wordt niet geteld.')).body
    const two = (await suggest(test, rival, themeId, 'Wie afhaakt wordt niet gehoord.')).body
    const three = (await suggest(test, rival, themeId, 'Wie opgeeft wordt niet geteld.')).body
    await apply(editor, one.id)
    expect((await apply(editor, two.id)).status).toBe(200)
    expect(await words(discussion)).toBe('Wie uitvalt wordt niet gehoord.')
    const before = await updates(discussion)
    expect((await apply(editor, three.id)).code).toBe('suggestion-conflict')
    expect(await updates(discussion)).toEqual(before)
    const left = await call<Thread>(test, editor, 'GET', `/api/threads/${three.id}`)
    expect(left.body).toMatchObject({ state: 'open', disposition: null, applied: null })
  })

  it('whose block has gone are told so, and stay', async () => {
    const { themeId, reviewer, rival, editor } = await createDiscussion(test)
    const { body } = await suggest(test, reviewer, themeId)
    const base = {
      type: 'paragraph',
      attrs: { id: 'p2' },
      content: [{ type: 'text', text: 'Wie afhaakt wordt niet geteld.' }],
    }
    const removal = await suggest(test, rival, themeId, '', { change: { kind: 'remove', blockId: 'p2', base } })
    await apply(editor, removal.body.id)
    expect((await apply(editor, body.id)).code).toBe('passage-gone')
  })
})
