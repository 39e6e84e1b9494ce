import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addTheme, createCast } from '../../test/cast.ts'
import { testDialects } from '../../test/databases.ts'
import { type TestApp, createTestApp } from '../../test/test-app.ts'
import { sealDrafts } from './seal-drafts.ts'

describe.each(testDialects)('sealing the drafts of a theme on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  const seal = (themeId: string, at: number | null) =>
    test.deps.db.transaction().execute((trx) => sealDrafts(trx, themeId, at))
  const sealedAt = async (themeId: string) => {
    const rows = await test.deps.db
      .selectFrom('document')
      .innerJoin('draft', 'draft.document_id', 'document.id')
      .select('document.sealed_at')
      .where('draft.theme_id', '=', themeId)
      .execute()
    return rows.map((row) => row.sealed_at)
  }

  it('seals all of them and no other, keeps the time of the first seal, and opens them again', async () => {
    const { programmeId, themeId } = await createCast(test)
    const other = await addTheme(test, programmeId)
    await seal(themeId, 5)
    expect(await sealedAt(themeId)).toEqual([5, 5])
    expect(await sealedAt(other)).toEqual([null, null])
    await seal(themeId, 7)
    expect(await sealedAt(themeId)).toEqual([5, 5])
    await seal(themeId, null)
    expect(await sealedAt(themeId)).toEqual([null, null])
  })

  it('Z1: what is logged when the seal is there is all there is, however many append at that moment', async () => {
    const { themeId, editor } = await createCast(test)
    const documentId = `${themeId}.nl`
    const { db, updateLog } = test.deps
    const append = (index: number) => {
      const bytes = new Uint8Array([index % 256])
      const row = { bytes, personId: editor.personId, at: index, clients: [], source: 'client' } as const
      return updateLog.append([
        { documentId, rows: [row] },
        { documentId: `${themeId}.fr`, rows: [row] },
      ])
    }
    const appends: ReturnType<typeof append>[] = []
    for (let index = 0; index < 40; index++) appends.push(append(index))
    const sealing = db.transaction().execute(async (trx) => {
      await sealDrafts(trx, themeId, 9)
      return trx.selectFrom('document').select('head_seq').where('id', '=', documentId).executeTakeFirstOrThrow()
    })
    for (let index = 40; index < 80; index++) appends.push(append(index))
    const { head_seq: head } = await sealing
    const answers = (await Promise.all(appends)).flat().filter((answer) => answer.documentId === documentId)

    const stored = answers.filter((answer) => !('sealed' in answer))
    expect(stored).toHaveLength(head)
    expect(answers.length - stored.length).toBeGreaterThan(0)
    expect((await updateLog.load(documentId))?.tail.map((row) => row.seq)).toEqual(
      Array.from({ length: head }, (_, index) => index + 1),
    )
    expect(await updateLog.readAside(documentId, editor.personId)).toHaveLength(80 - head)
  })
})
