import { expect, test } from '@playwright/test'
import type { Thread } from '@plenum/schema/api/thread'
import * as Y from 'yjs'
import type { ApiClient } from './api-client.ts'
import { block, createDiscussionCast, type DiscussionCast, onTheme, otherWords } from './discussion-cast.ts'
import { createWireClient, type WireClient } from './wire-client.ts'
import { startWorkspace, type Workspace } from './workspace.ts'

let workspace: Workspace

test.beforeAll(async () => {
  workspace = await startWorkspace()
})
test.afterAll(() => workspace.close())

function connect({ scenario }: DiscussionCast, { api }: { api: ApiClient }): WireClient {
  return createWireClient({ url: workspace.url, cookie: api.cookie(), documentId: scenario.documentId })
}

/** The text of the block with this id. */
function textOf({ doc }: WireClient, blockId: string): Y.XmlText {
  const element = doc
    .getXmlFragment('default')
    .toArray()
    .find((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.getAttribute('id') === blockId)
  const text = element?.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error(`there is no block ${blockId}`)
  return text
}

/** As the editor stores the mark of a thread; the hash is any of eight letters. */
const mark = (threadId: string) => ({ [`comment--abcdefgh`]: { id: threadId } })

/** Every thread id in the marks of a document. */
function marksOf(client: WireClient): string[] {
  const deltas = ['officer', 'silence', 'answer'].flatMap(
    (id) => textOf(client, id).toDelta() as { attributes?: Record<string, { id?: string } | null> }[],
  )
  return deltas.flatMap(({ attributes = {} }) =>
    Object.entries(attributes).flatMap(([key, value]) => (key.startsWith('comment') ? [value?.id ?? ''] : [])),
  )
}

test('a reviewer’s stock client that writes a mark or a word is shown out, and nothing of it is in the log', async () => {
  test.setTimeout(60_000)
  const cast = await createDiscussionCast(workspace, 'A client of one’s own')
  const attacks: [string, (client: WireClient) => void][] = [
    ['a mark', (client) => textOf(client, 'officer').format(4, 8, mark(cast.comment.id))],
    ['a word', (client) => textOf(client, 'officer').insert(0, 'Forged. ')],
    ['a block', (client) => client.doc.getXmlFragment('default').insert(1, [new Y.XmlElement('horizontalRule')])],
  ]
  const before = await cast.scenario.draft()
  for (const [name, attack] of attacks) {
    const client = connect(cast, cast.rita)
    await client.synced()
    const closed = new Promise<number>((resolve) => {
      client.provider.on('closed', ({ code }: { code: number }) => resolve(code))
      client.provider.on('connection-close', (event) => resolve(event?.code ?? -1))
    })
    attack(client)
    expect(await closed, name).toBe(4403)
    client.close()
  }
  expect(await cast.scenario.draft()).toBe(before)
  const reader = connect(cast, cast.editor)
  await reader.synced()
  expect(marksOf(reader)).toEqual([])
  reader.close()
})

test('an editor’s forged mark, of another theme’s thread or of nobody’s, goes when the text rests', async () => {
  const [cast, other] = [
    await createDiscussionCast(workspace, 'Forged marks'),
    await createDiscussionCast(workspace, 'Another theme'),
  ]
  const passage = await commentOn(cast, 'silence', 'those who give up')
  const [editor, reader] = [connect(cast, cast.editor), connect(cast, cast.rita)]
  await Promise.all([editor.synced(), reader.synced()])
  const forged = [other.comment.id, 'nobodys-thread', passage.id]
  editor.doc.transact(() => {
    for (const [index, id] of forged.entries()) {
      textOf(editor, index === 1 ? 'answer' : 'officer').format(4 + 10 * index, 8, mark(id))
    }
  })
  await expect.poll(() => marksOf(reader)).toEqual(expect.arrayContaining(forged))
  // The thread of the draft itself keeps its mark: where it was, whatever else has been marked with its id.
  await expect.poll(() => marksOf(reader), { timeout: 30_000 }).not.toContain('nobodys-thread')
  expect(marksOf(reader)).not.toContain(other.comment.id)
  expect(marksOf(reader)).toContain(passage.id)

  for (const { api } of [cast.rita, cast.editor]) {
    expect((await cast.review.threads(api)).map(({ id }) => id).toSorted()).toEqual(
      [cast.comment.id, cast.suggestion.id, passage.id].toSorted(),
    )
    expect((await api.request('GET', `/api/threads/${other.comment.id}`)).status).toBe(404)
  }
  for (const accept of ['application/json', 'text/html', 'text/markdown'] as const) {
    expect(await cast.scenario.draft(accept)).not.toContain('nobodys-thread')
  }
  for (const client of [editor, reader]) client.close()
})

/** A comment of Rita's on words of a block. */
async function commentOn(cast: DiscussionCast, blockId: string, says: string): Promise<Thread> {
  const client = connect(cast, cast.rita)
  await client.synced()
  const text = textOf(client, blockId)
  const index = text.toString().indexOf(says)
  const at = (offset: number) =>
    Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, offset))).toString('base64')
  const anchor = { on: 'passage' as const, language: 'nl' as const, from: at(index), to: at(index + says.length) }
  client.close()
  return cast.rita.api.send<Thread>('POST', `/api/themes/${cast.scenario.theme.id}/threads`, { ...onTheme, anchor })
}

test('who has no business with a discussion gets nothing from any of its routes, and leaves nothing there', async () => {
  const cast = await createDiscussionCast(workspace, 'Every route')
  const { comment, suggestion, scenario, review } = cast
  const theme = `/api/themes/${scenario.theme.id}`
  const [thread, entry] = [`/api/threads/${comment.id}`, `/api/threads/${comment.id}/replies/${comment.entries[0]?.id}`]
  const routes: [method: string, path: string, body?: unknown][] = [
    ['GET', `${theme}/threads`],
    ['POST', `${theme}/threads`, onTheme],
    ['POST', `${theme}/threads`, otherWords],
    ['GET', `${theme}/mentionable`],
    ['GET', `${theme}/round`],
    ['PUT', `${theme}/round/partners/${review.partners.CPL}`, { finished: true }],
    ['GET', `${theme}/register`],
    ...['csv', 'xlsx', 'docx'].map((format): [string, string] => [
      'GET',
      `${theme}/register/file?format=${format}&language=nl`,
    ]),
    ['GET', thread],
    ['POST', `${thread}/replies`, { text: 'So there.' }],
    ['PATCH', entry, { text: 'Something else.' }],
    ['DELETE', entry],
    ['PUT', `${entry}/agreement`],
    ['DELETE', `${entry}/agreement`],
    ['POST', `${thread}/state`, { to: 'resolved' }],
    ['POST', `${thread}/state`, { to: 'withdrawn' }],
    ['POST', `${thread}/submit`],
    ['POST', `${thread}/disposition`, { outcome: 'rejected', reason: 'No.' }],
    ['POST', `/api/threads/${suggestion.id}/apply`, {}],
    ['PUT', `${thread}/read`],
  ]
  const stored = async () => [await review.threads(cast.rita.api), await scenario.draft()]
  const before = await stored()
  const refusals: [string, ApiClient, number[]][] = [
    ['an observer', cast.observer.api, [403, 404]],
    ['an outsider', cast.outsider.api, [404]],
    ['nobody', cast.nobody, [401]],
  ]
  for (const [who, api, statuses] of refusals) {
    for (const [method, path, body] of routes) {
      const answer = await api.request(method, path, { body })
      const text = await answer.text()
      expect(statuses, `${who}: ${method} ${path} answered ${answer.status}`).toContain(answer.status)
      expect(text, `${who}: ${method} ${path}`).not.toContain('Said by Rita')
    }
  }
  expect(await stored()).toEqual(before)

  await test.step('what one may not see answers as what is not there', async () => {
    const answers = await Promise.all(
      [comment.id, 'nothing'].map(async (id) => {
        const answer = await cast.outsider.api.request('GET', `/api/threads/${id}`)
        const { code, title, detail } = (await answer.json()) as Record<string, string>
        return { status: answer.status, code, title, detail }
      }),
    )
    expect(answers[0]).toEqual(answers[1])
  })
})

test('bodies that are too large or wrong are refused, and the field is named', async () => {
  const cast = await createDiscussionCast(workspace, 'Bodies')
  const { scenario, rita, review, comment } = cast
  const path = `/api/themes/${scenario.theme.id}/threads`
  const passage = { on: 'passage', language: 'nl', from: 'AA==', to: 'AA==' }
  const change = { kind: 'change', blockId: 'answer', base: block('a'), proposed: block('b') }
  const suggests = (given: object) => ({ kind: 'suggestion', language: 'nl', change: { ...change, ...given } })
  const bodies: [string, unknown, number, string?][] = [
    ['no text', { ...onTheme, text: '' }, 400, 'text'],
    ['a text that is too long', { ...onTheme, text: 'x'.repeat(10_001) }, 400, 'text'],
    ['control characters', { ...onTheme, text: 'a\u0000b' }, 400, 'text'],
    ['no words for a text', { ...onTheme, text: { html: '<b>' } }, 400, 'text'],
    ['another kind', { ...onTheme, kind: 'decree' }, 400, 'kind'],
    ['a field of one’s own', { ...onTheme, author: 'somebody else' }, 400, 'author'],
    ['another’s partner', { ...onTheme, partnerId: review.partners.ADVP }, 400, 'partnerId'],
    ['a position that is none', { ...onTheme, anchor: { ...passage, from: 'no base64!' } }, 400, 'anchor.from'],
    ['a position that is too long', { ...onTheme, anchor: { ...passage, to: 'A'.repeat(404) } }, 400, 'anchor.to'],
    ['a position of another text', { ...onTheme, anchor: passage }, 409],
    ['a text that is not there', { ...onTheme, anchor: { ...passage, language: 'fr' } }, 404],
    ['a block of another schema', suggests({ proposed: { type: 'script', content: [] } }), 400, 'change'],
    [
      'an attribute that runs',
      suggests({ proposed: { ...block('x'), attrs: { id: 'answer', onclick: 'x' } } }),
      400,
      'change',
    ],
    ['a link that runs', suggests({ proposed: linked('javascript:alert(1)') }), 400, 'change'],
    ['a suggestion as deep as it likes', suggests({ proposed: nested(400) }), 400, 'change'],
    ['a suggestion as long as it likes', suggests({ proposed: block('x'.repeat(300_000)) }), 400, 'change'],
    ['more than a megabyte', { ...onTheme, text: 'x'.repeat(1_100_000) }, 413],
  ]
  for (const [name, body, status, field] of bodies) {
    const answer = await rita.api.request('POST', path, { body })
    const problem = (await answer.json()) as { code: string; errors?: { path: string }[] }
    expect(answer.status, `${name}: ${JSON.stringify(problem)}`).toBe(status)
    if (field !== undefined) expect(JSON.stringify(problem), name).toContain(`"${field}`)
  }
  const raw = await fetch(`${workspace.url}${path}`, {
    method: 'POST',
    headers: { cookie: rita.api.cookie(), origin: workspace.url, 'content-type': 'application/json' },
    body: '{"kind":',
  })
  expect(raw.status).toBe(400)
  const reason = await scenario.organiser.request('POST', `/api/threads/${comment.id}/disposition`, {
    body: { outcome: 'rejected' },
  })
  expect(reason.status).toBe(400)
  expect(await reason.text()).toContain('"reason')
  expect(await review.threads()).toHaveLength(2)
})

function linked(href: string) {
  const marks = [{ type: 'link', attrs: { href } }]
  return { type: 'paragraph', attrs: { id: 'answer' }, content: [{ type: 'text', text: 'press me', marks }] }
}

function nested(depth: number): object {
  let node: object = block('deep')
  for (let level = 0; level < depth; level++) node = { type: 'blockquote', attrs: { id: 'answer' }, content: [node] }
  return node
}
