import type { AddressInfo } from 'node:net'
import type { DraftNode } from '@plenum/document/draft-node'
import type { Page } from '@plenum/schema/api/common'
import type { Comparison, Restored, Version } from '@plenum/schema/api/version'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { call } from '../../../test/call.ts'
import { testDialects } from '../../../test/databases.ts'
import { type Discussion, comment, createDiscussion, marksIn, passageAt, setTheme } from '../../../test/discussion.ts'
import { openDraft, until } from '../../../test/draft-client.ts'
import { type DraftWriter, openDraftWriter } from '../../../test/draft-writer.ts'
import { type SignedInPerson, type TestApp, createTestApp } from '../../../test/test-app.ts'
import { draftDesk } from '../../sync/draft-desk.ts'
import { versionDesk } from '../../versions/version-desk.ts'
import { restoreVersion } from './restore-service.ts'

describe.each(testDialects)('restoring on %s', (dialect) => {
  let test: TestApp
  let origin: string
  const opened: { destroy(): void }[] = []
  beforeAll(async () => {
    test = await createTestApp({ dialect })
    await test.app.listen({ port: 0, host: '127.0.0.1' })
    origin = `http://127.0.0.1:${(test.app.server.address() as AddressInfo).port}`
  })
  afterEach(() => {
    for (const one of opened.splice(0)) one.destroy()
  })
  afterAll(() => test.close())

  /** A discussion in consolidation with a version of its text, and what writes it. */
  const begun = async (): Promise<Discussion & { writer: DraftWriter; version: Version }> => {
    const discussion = await createDiscussion(test)
    await setTheme(test, discussion.themeId, { stage: 'consolidation' })
    const writer = await openDraftWriter(test, discussion.documentId)
    return { ...discussion, writer, version: await take(discussion) }
  }
  const take = async ({ themeId, organiser }: Discussion) =>
    (await call<Version>(test, organiser, 'POST', `/api/themes/${themeId}/versions`, { label: 'x' })).body
  const restore = (as: SignedInPerson, id: string, what: object = {}, headers: Record<string, string> = {}) =>
    call<Restored>(test, as, 'POST', `/api/versions/${id}/restore`, { language: 'nl', ...what }, headers)
  const versions = async ({ themeId, organiser }: Discussion) =>
    (await call<Page<Version>>(test, organiser, 'GET', `/api/themes/${themeId}/versions`)).body.items
  const draft = async ({ themeId, organiser }: Discussion) =>
    (await call<DraftNode>(test, organiser, 'GET', `/api/themes/${themeId}/drafts/nl`)).body
  const rows = async ({ documentId }: Discussion) => (await test.deps.updateLog.load(documentId))?.tail ?? []
  const hashOf = (version: Version) => version.drafts.find(({ language }) => language === 'nl')?.hash

  it('gives the text of the version byte for byte, as an edit of the restorer, after a version of the present', async () => {
    const all = await begun()
    const { themeId, programmeId, editor, organiser, writer, version } = all
    await writer.write(editor, () => writer.text('p1').delete(0, 12))
    await writer.write(editor, (root) => root.delete(2, 1))
    await writer.paragraph(editor, 'p9', 'Nieuw.')
    const present = await take(all)
    const before = await draft(all)
    const answer = await restore(editor, version.id)
    expect(answer).toMatchObject({
      status: 200,
      body: {
        outcome: 'restored',
        takenBefore: { number: 3, kind: 'restore', restored: 1, takenBy: { personId: editor.personId } },
      },
    })
    const { takenBefore } = answer.body
    expect(takenBefore?.hash).toBe(present.hash)
    const kept = await call<DraftNode>(test, organiser, 'GET', `/api/versions/${takenBefore?.id}/drafts/nl`)
    expect(kept.body).toEqual(before)
    expect((await take(all)).hash).toBe(version.hash)
    const log = await test.deps.updateLog.readForArchive(all.documentId, 1_000)
    expect(log.at(-1)?.personId).toBe(editor.personId)
    const audit = await test.deps.db
      .selectFrom('audit')
      .select('entry')
      .where('programme_id', '=', programmeId)
      .where('action', '=', 'version-restored')
      .execute()
    expect(audit.map(({ entry }) => JSON.parse(entry) as unknown)).toMatchObject([
      { themeId, personId: editor.personId, from: 3, to: 1, detail: { language: 'nl' } },
    ])
  })

  it('credits what comes back to who wrote it', async () => {
    const all = await begun()
    const { editor, organiser, writer } = all
    await writer.paragraph(editor, 'p9', 'Wie telt de wijkagenten van morgen?')
    const version = await take(all)
    await writer.write(organiser, (root) => root.delete(root.length - 1, 1))
    const gone = await take(all)
    await restore(organiser, version.id)
    const { body } = await call<Comparison>(test, editor, 'GET', `/api/versions/${gone.id}/diff/now?language=nl`)
    expect(JSON.stringify(body.comparison)).toContain(`"by":["${editor.personId}"]`)
    expect(JSON.stringify(body.comparison)).not.toContain(`"by":["${organiser.personId}"]`)
  })

  it('lets others go on writing: they stay connected, what they write is kept, and threads stay where their text is', async () => {
    const all = await begun()
    const { themeId, documentId, editor, reviewer, organiser, writer, version } = all
    await setTheme(test, themeId, { stage: 'review' })
    const anchor = await passageAt(test, documentId, 'wijkagent')
    const { body: thread } = await comment(test, reviewer, themeId, { anchor })
    await setTheme(test, themeId, { stage: 'consolidation' })
    Y.applyUpdate(writer.doc, Y.mergeUpdates((await rows(all)).map(({ bytes }) => bytes)))
    await writer.write(organiser, () => writer.text('p2').delete(0, 4))
    await writer.paragraph(organiser, 'p9', 'Nieuw.')
    const client = openDraft(origin, documentId, editor)
    opened.push(client)
    await client.synced()
    await until(() => client.text().includes('Nieuw.'))
    // Types on and on while the restore is made, no letter twice.
    const typed: string[] = []
    const type = () => {
      const letter = String.fromCodePoint(0x4e_00 + typed.length)
      const heading = client.document.getXmlFragment('default').get(1) as Y.XmlElement
      ;(heading.get(0) as Y.XmlText).insert(0, letter)
      typed.push(letter)
    }
    const typing = setInterval(type, 2)
    const answer = await restore(organiser, version.id)
    clearInterval(typing)
    const during = typed.length
    type()
    expect(answer.body.outcome).toBe('restored')
    await until(() => client.text().includes('Wie afhaakt wordt niet geteld.'))
    const stored = async () => {
      const doc = new Y.Doc()
      for (const { bytes } of await rows(all)) Y.applyUpdate(doc, bytes)
      return doc.getXmlFragment('default').toString()
    }
    await until(async () => (await stored()) === client.text())
    expect(during).toBeGreaterThan(3)
    const bare = client.text()
    expect(bare).toContain(typed.at(-1))
    // What was there when the edit was made is undone by it, and is in the version of before; what came later stays.
    const id = answer.body.takenBefore?.id
    const { text: kept } = await call(test, organiser, 'GET', `/api/versions/${id}/drafts/nl`)
    expect(typed.filter((letter) => !kept.includes(letter) && !bare.includes(letter))).toEqual([])
    expect(client.closes).toEqual([])
    expect(bare).not.toContain('Nieuw.')
    expect(await marksIn(test, documentId)).toEqual({ [thread.id]: 'wijkagent' })
  })

  it('writes nothing and takes no version where the text is so already', async () => {
    const all = await begun()
    const before = (await rows(all)).length
    expect((await restore(all.editor, all.version.id)).body).toEqual({ outcome: 'same', takenBefore: null })
    const one = await restore(all.editor, all.version.id, { recommendationId: 'r1' })
    expect(one.body).toEqual({ outcome: 'same', takenBefore: null })
    expect([(await rows(all)).length, (await versions(all)).length]).toEqual([before, 1])
  })

  it('of one recommendation leaves the rest as it is', async () => {
    const all = await begun()
    const { editor, writer, version } = all
    const recommendation = (await draft(all)).content?.[3]
    await writer.write(editor, (root) => root.delete(3, 1))
    await writer.write(editor, () => writer.text('p1').delete(0, 12))
    const rest = (await draft(all)).content
    const answer = await restore(editor, version.id, { recommendationId: 'r1' })
    expect(answer.body).toMatchObject({ outcome: 'restored', takenBefore: { kind: 'restore', restored: 1 } })
    expect((await draft(all)).content).toEqual([...(rest ?? []), recommendation])
    expect((await restore(editor, version.id, { recommendationId: 'r2' })).code).toBe('not-found')
  })

  it('is done once for one Idempotency-Key', async () => {
    const all = await begun()
    await all.writer.write(all.editor, () => all.writer.text('p1').delete(0, 12))
    const headers = { 'idempotency-key': 'restore-1' }
    const one = await restore(all.editor, all.version.id, {}, headers)
    await all.writer.write(all.editor, () => all.writer.text('p2').delete(0, 4))
    const two = await restore(all.editor, all.version.id, {}, headers)
    expect(two.body).toEqual(one.body)
    expect(JSON.stringify(await draft(all))).toContain('"afhaakt')
  })

  it('is refused where nobody writes: as closed to who might elsewhere, as not theirs to the others', async () => {
    const all = await begun()
    const { themeId, documentId, organiser, editor, reviewer, writer, version } = all
    await writer.write(editor, () => writer.text('p1').delete(0, 12))
    const before = await rows(all)
    for (const stage of ['validation', 'frozen']) {
      await setTheme(test, themeId, { stage })
      expect((await restore(organiser, version.id)).code, stage).toBe('sealed')
      expect((await restore(editor, version.id)).code, stage).toBe('sealed')
      expect((await restore(reviewer, version.id)).code, stage).toBe('not-allowed')
    }
    await setTheme(test, themeId, { stage: 'review' })
    expect((await restore(editor, version.id)).code).toBe('not-allowed')
    // A log that is sealed refuses, whatever the stage says.
    await setTheme(test, themeId, { stage: 'consolidation' })
    await test.deps.db.updateTable('document').set({ sealed_at: 1 }).where('id', '=', documentId).execute()
    expect((await restore(organiser, version.id)).code).toBe('sealed')
    expect(await rows(all)).toEqual(before)
  })

  it('is refused when the right went while it was made, and nothing is written then', async () => {
    const all = await begun()
    const { themeId, organiser, editor, writer, version } = all
    await writer.write(editor, () => writer.text('p1').delete(0, 12))
    const before = await rows(all)
    const desk = draftDesk(test.app)
    const deps = {
      ...test.deps,
      versions: versionDesk(test.app),
      desk: {
        ...desk,
        restore: async (...[documentId, author, state, confirm]: Parameters<typeof desk.restore>) => {
          await setTheme(test, themeId, { stage: 'validation' })
          return desk.restore(documentId, author, state, confirm)
        },
      },
    }
    const late = restoreVersion(deps, organiser.personId, version.id, { language: 'nl' })
    await expect(late).rejects.toMatchObject({ code: 'sealed' })
    expect([await rows(all), (await versions(all)).length]).toEqual([before, 1])
  })

  it('asks for a draft of the version and nothing else', async () => {
    const all = await begun()
    const { editor, version } = all
    expect((await restore(editor, version.id, { language: 'de' })).code).toBe('no-such-draft')
    expect((await restore(editor, version.id, { language: 'tlh' })).fields).toEqual(['language'])
    expect((await restore(editor, version.id, { recommendationId: 'x'.repeat(65) })).fields).toEqual([
      'recommendationId',
    ])
    expect((await restore(editor, version.id, { by: 'me' })).code).toBe('bad-request')
    expect(hashOf(version)).toMatch(/^[0-9a-f]{64}$/)
  })
})
