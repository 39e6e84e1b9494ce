import type { Thread } from '@plenum/schema/api/thread'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import {
  type Discussion,
  comment,
  createDiscussion,
  marksIn,
  passageAt,
  setTheme,
  suggest,
} from '../../../test/discussion.ts'
import { until } from '../../../test/draft-client.ts'
import { listen } from '../../../test/listen.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'
import { draftDesk } from '../../sync/draft-desk.ts'
import { mendThreads } from './mend-threads.ts'
import { createTurns } from '../../turns.ts'

const sentence = 'Wie afhaakt wordt niet geteld.'

describe.each(testDialects)('threads of a draft that has come to rest on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const mend = ({ documentId }: Discussion) =>
    mendThreads({ ...test.deps, desk: draftDesk(test.app), turns: createTurns() }, documentId)
  const read = async ({ editor }: Discussion, threadId: string) =>
    (await call<Thread>(test, editor, 'GET', `/api/threads/${threadId}`)).body
  /** Puts other words in the place of the second paragraph's. */
  const rewrite = async ({ themeId, editor }: Discussion, from: string, to: string) => {
    const paragraph = (text: string) => ({ type: 'paragraph', attrs: { id: 'p2' }, content: [{ type: 'text', text }] })
    const change = { kind: 'change', blockId: 'p2', base: paragraph(from), proposed: paragraph(to) }
    const { body } = await suggest(test, editor, themeId, '', { change })
    expect((await call(test, editor, 'POST', `/api/threads/${body.id}/apply`, {})).status).toBe(200)
  }
  const forge = async ({ documentId, editor }: Discussion, words: string) => {
    const { from, to } = await passageAt(test, documentId, words)
    const [start, end] = [from, to].map((position) => new Uint8Array(Buffer.from(position, 'base64')))
    if (start === undefined || end === undefined) throw new Error('no passage')
    await draftDesk(test.app).mark(documentId, editor.personId, 'forged', start, end, async () => {})
  }

  it('lose their mark when their words have gone, are shown with them, and have it back when the words return', async () => {
    const discussion = await createDiscussion(test)
    const { programmeId, themeId, documentId, reviewer } = discussion
    const anchor = await passageAt(test, documentId, 'afhaakt')
    const { body } = await comment(test, reviewer, themeId, { anchor })
    await rewrite(discussion, sentence, 'Heel iets anders.')
    const heard = listen(test)
    await mend(discussion)
    const event = [{ programmeId }, { type: 'thread', programmeId, themeId, threadId: body.id }]
    expect(heard.live).toEqual([event])
    expect(await read(discussion, body.id)).toMatchObject({ marked: false, anchor: { passage: { quote: 'afhaakt' } } })
    expect(await marksIn(test, documentId)).toEqual({})
    await rewrite(discussion, 'Heel iets anders.', sentence)
    heard.live.length = 0
    await mend(discussion)
    expect(heard.live).toEqual([event])
    expect(await read(discussion, body.id)).toMatchObject({ marked: true })
    expect(await marksIn(test, documentId)).toEqual({ [body.id]: 'afhaakt' })
    await mend(discussion)
    expect(heard.live).toEqual([event])
  })

  it('keep what they were said about, while what stands around it is written down anew', async () => {
    const discussion = await createDiscussion(test)
    const { themeId, documentId, reviewer } = discussion
    const { body } = await comment(test, reviewer, themeId, { anchor: await passageAt(test, documentId, 'wordt niet') })
    await rewrite(discussion, sentence, 'Wie uitvalt wordt al niet geteld.')
    await mend(discussion)
    expect((await read(discussion, body.id)).anchor).toMatchObject({
      passage: { quote: 'wordt niet', before: 'Wie uitvalt ', blockId: 'p2' },
    })
  })

  it('are the only ones with marks: forged ones go, and those of withdrawn threads', async () => {
    const discussion = await createDiscussion(test)
    const { themeId, documentId, reviewer } = discussion
    const [stays, goes] = [
      (await comment(test, reviewer, themeId, { anchor: await passageAt(test, documentId, 'wijkagent') })).body,
      (await comment(test, reviewer, themeId, { anchor: await passageAt(test, documentId, 'afhaakt') })).body,
    ]
    await call(test, reviewer, 'POST', `/api/threads/${goes.id}/state`, { to: 'withdrawn' })
    await forge(discussion, 'gezicht')
    expect(Object.keys(await marksIn(test, documentId)).sort()).toEqual([stays.id, goes.id, 'forged'].sort())
    await mend(discussion)
    expect(await marksIn(test, documentId)).toEqual({ [stays.id]: 'wijkagent' })
  })

  it('that are internal get no mark', async () => {
    const discussion = await createDiscussion(test)
    const { themeId, documentId, reviewer } = discussion
    const anchor = await passageAt(test, documentId, 'afhaakt')
    await comment(test, reviewer, themeId, { anchor, visibility: 'organisation' })
    const heard = listen(test)
    await mend(discussion)
    expect(await marksIn(test, documentId)).toEqual({})
    expect(heard.live).toEqual([])
  })

  it('stay as they are in a frozen theme', async () => {
    const discussion = await createDiscussion(test)
    await forge(discussion, 'gezicht')
    await setTheme(test, discussion.themeId, { stage: 'frozen' })
    await mend(discussion)
    expect(await marksIn(test, discussion.documentId)).toEqual({ forged: 'gezicht' })
  })

  it('are mended by themselves', async () => {
    const discussion = await createDiscussion(test)
    await forge(discussion, 'gezicht')
    await until(async () => Object.keys(await marksIn(test, discussion.documentId)).length === 0)
  })
})
