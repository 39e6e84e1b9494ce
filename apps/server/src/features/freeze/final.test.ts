import { verifyProof } from '@plenum/proof/verify-proof'
import type { Theme } from '@plenum/schema/api/theme'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { comment, passageAt, suggest } from '../../../test/discussion.ts'
import { openDraft, until } from '../../../test/draft-client.ts'
import {
  behind,
  createConsolidation,
  freeze,
  freezeState,
  linkOf,
  missing,
  reason,
  unfreeze,
  versionsOf,
} from '../../../test/freezing.ts'
import { type TestApp, createTestApp } from '../../../test/test-app.ts'
import { buildApp } from '../../app.ts'
import { proofOfVersion } from '../../proof/proof-of-version.ts'

describe.each(testDialects)('what a theme is once final on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  it('refuses every write from then on, on every path, and logs nothing', async () => {
    const { themeId, documentId, organiser, editor, reviewer } = await createConsolidation(test)
    const change = (await suggest(test, editor, themeId)).body
    const version = await call<{ id: string }>(test, editor, 'POST', `/api/themes/${themeId}/versions`, { label: 'Nu' })
    const where = await passageAt(test, documentId, 'wijkagent')
    const client = openDraft(await listening(), documentId, editor)
    await client.synced()
    const before = await logOf(documentId)
    const overrides = [behind, missing, { check: 'open-suggestions', reason }]
    expect((await freeze(test, organiser, themeId, overrides)).status).toBe(200)

    client.write('Na de sluiting')
    await until(() => client.closes.length > 0)
    client.destroy()
    const theme = `/api/themes/${themeId}`
    const tried = {
      comment: comment(test, editor, themeId, { anchor: where }),
      suggest: suggest(test, organiser, themeId),
      apply: call(test, editor, 'POST', `/api/threads/${change.id}/apply`, {}),
      decide: call(test, editor, 'POST', `/api/threads/${change.id}/disposition`, { outcome: 'rejected', reason }),
      reply: call(test, reviewer, 'POST', `/api/threads/${change.id}/replies`, { text: 'Nog iets' }),
      restore: call(test, organiser, 'POST', `/api/versions/${version.body.id}/restore`, { language: 'nl' }),
      rename: call(test, organiser, 'PATCH', theme, { title: { nl: 'Anders' } }),
      delete: call(test, organiser, 'DELETE', theme),
      addLanguage: call(test, organiser, 'PUT', `${theme}/drafts/de`),
      move: call(test, organiser, 'POST', `${theme}/stage`, { from: 'frozen', to: 'consolidation' }),
      freeze: freeze(test, organiser, themeId, overrides),
    }
    const codes: Record<string, unknown> = {}
    for (const [what, answer] of Object.entries(tried)) codes[what] = (await answer).code
    expect(codes).toEqual({
      comment: 'round-closed',
      suggest: 'round-closed',
      apply: 'not-allowed',
      decide: 'not-allowed',
      reply: 'round-closed',
      restore: 'sealed',
      rename: 'conflict',
      delete: 'conflict',
      addLanguage: 'conflict',
      move: 'stage-move-refused',
      freeze: 'conflict',
    })
    const row = { bytes: new Uint8Array([0, 0]), personId: null, at: 0, clients: [], source: 'server' } as const
    expect(await test.deps.updateLog.append([{ documentId, rows: [row] }])).toEqual([{ documentId, sealed: true }])
    expect(await logOf(documentId)).toEqual(before)
  })

  it('is finished by the next process when the first one could not', async () => {
    const { themeId, organiser } = await createConsolidation(test)
    const { instanceKey } = test.deps
    const { sign } = instanceKey
    instanceKey.sign = () => Promise.reject(new Error('no key today'))
    const frozen = await freeze(test, organiser, themeId)
    instanceKey.sign = sign
    expect(frozen).toMatchObject({ status: 200, body: { frozen: { versionId: null, number: null } } })
    expect(await versionsOf(test, themeId)).toEqual([])
    const numbers = test.deps.db.selectFrom('recommendation_number').selectAll().where('theme_id', '=', themeId)
    expect(await numbers.execute()).toEqual([])

    // Two of them, at once.
    const open = () => buildApp(test.deps, { logger: false, closeOver: 0 })
    const next = await Promise.all([open(), open()])
    await until(async () => (await versionsOf(test, themeId)).length > 0)
    // Closing waits for what each has begun.
    for (const one of next) await one.close()
    const { versionId } = (await freezeState(test, organiser, themeId)).body.frozen ?? {}
    const proof = await proofOfVersion(test.deps.db, versionId ?? '')
    expect(await verifyProof(proof?.text ?? '')).toMatchObject({ ok: true })
    expect(await versionsOf(test, themeId)).toEqual([['frozen', 1]])
  })

  it('gives what comes later the next numbers, and nothing the number of what is gone', async () => {
    const { themeId, documentId, organiser, editor } = await createConsolidation(test)
    await freeze(test, organiser, themeId)
    await unfreeze(test, organiser, themeId)
    const client = openDraft(await listening(), documentId, editor)
    await client.synced()
    const fragment = client.document.getXmlFragment('default')
    client.document.transact(() => {
      fragment.delete(fragment.length - 1)
      fragment.insert(0, [recommendation('r3'), recommendation('r2')])
    })
    const written = await logOf(documentId)
    await until(async () => (await logOf(documentId)).head > written.head)
    client.destroy()
    const again = await freeze(test, organiser, themeId)
    expect((await call<Theme>(test, editor, 'GET', `/api/themes/${themeId}`)).body.numbers).toEqual({
      r1: 1,
      r3: 2,
      r2: 3,
    })
    expect((await linkOf(test, again.body.frozen?.versionId)).numbers).toEqual([
      { recommendationId: 'r3', number: 2 },
      { recommendationId: 'r2', number: 3 },
    ])
  })

  let address: Promise<string> | null = null
  const listening = () => (address ??= test.app.listen({ port: 0, host: '127.0.0.1' }))

  async function logOf(documentId: string) {
    const { head_seq: head } = await test.deps.db
      .selectFrom('document')
      .select('head_seq')
      .where('id', '=', documentId)
      .executeTakeFirstOrThrow()
    const loaded = await test.deps.updateLog.load(documentId)
    return { head, rows: loaded?.tail.length }
  }
})

function recommendation(id: string): Y.XmlElement {
  const element = new Y.XmlElement('recommendation')
  element.setAttribute('id', id)
  const title = new Y.XmlElement('recommendationTitle')
  title.setAttribute('id', `${id}t`)
  title.insert(0, [new Y.XmlText(id)])
  const statement = new Y.XmlElement('recommendationStatement')
  statement.setAttribute('id', `${id}s`)
  statement.insert(0, [new Y.XmlElement('paragraph')])
  element.insert(0, [title, statement])
  return element
}
