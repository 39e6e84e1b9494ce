import type { DraftNode } from '@plenum/document/draft-node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast } from '../../test/cast.ts'
import { testDialects } from '../../test/databases.ts'
import { type TestApp, createTestApp } from '../../test/test-app.ts'
import { indexStale, markUnreadDrafts } from './index-stale.ts'
import type { SearchSource } from './search-index.ts'

const saying = (text: string): DraftNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

describe.each(testDialects)('what has changed on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  async function run(
    read: (documentId: string) => Promise<DraftNode | null>,
    searchIndex = test.deps.searchIndex,
  ): Promise<SearchSource[]> {
    const told: SearchSource[] = []
    const onFailure = ({ kind, sourceId }: SearchSource) => void told.push({ kind, sourceId })
    const options = { isWanted: () => true, failed: new Set<string>(), onFailure }
    await indexStale({ ...test.deps, searchIndex, desk: { read } }, options)
    return told
  }

  const textsOf = async (documentId: string) => {
    const query = test.deps.db.selectFrom('search_entry').select('text').where('source_id', '=', documentId)
    return (await query.execute()).map(({ text }) => text)
  }
  const touch = (documentId: string) =>
    test.deps.db
      .updateTable('draft')
      .set({ updated_at: test.clock.now() })
      .where('document_id', '=', documentId)
      .execute()
  const staleNow = () => test.deps.db.selectFrom('search_stale').select('source_id').execute()

  it('is read again when it changed while it was read, and never overwritten by what was read before', async () => {
    const documentId = `${(await createCast(test)).themeId}.nl`
    let reads = 0
    await run(async (id) => {
      if (id !== documentId) return null
      reads += 1
      if (reads > 1) return saying('Nieuw')
      await touch(documentId)
      return saying('Oud')
    })
    expect(reads).toBe(2)
    expect(await textsOf(documentId)).toEqual(['Nieuw'])
    expect(await staleNow()).toEqual([])
  })

  it('is the same in the end when two do it at once', async () => {
    const documentId = `${(await createCast(test)).themeId}.nl`
    const read = async (id: string) => (id === documentId ? saying('Een') : null)
    await Promise.all([run(read), run(read), run(read)])
    expect(await textsOf(documentId)).toEqual(['Een'])
  })

  it('keeps back nothing for one that the database does not take, and does not try that for ever', async () => {
    const documentId = `${(await createCast(test)).themeId}.nl`
    const other = `${(await createCast(test)).themeId}.nl`
    const { searchIndex } = test.deps
    const add: typeof searchIndex.add = async (transaction, entries) => {
      if (entries.some(({ row }) => row.text === 'Te veel')) throw new Error('too much')
      return searchIndex.add(transaction, entries)
    }
    const read = async (id: string) => (id === documentId ? saying('Te veel') : id === other ? saying('Ander') : null)
    const failed = await run(read, { ...searchIndex, add })
    expect(failed).toEqual([{ kind: 'draft', sourceId: documentId }])
    expect(await textsOf(other)).toEqual(['Ander'])
    // Still known to be out of date: it may have been the connection.
    expect(await staleNow()).toEqual([{ source_id: documentId }])
    await run(read)
    expect(await textsOf(documentId)).toEqual(['Te veel'])
    expect(await staleNow()).toEqual([])
  })

  it('keeps what was known of a source that cannot be read, and goes on', async () => {
    const documentId = `${(await createCast(test)).themeId}.nl`
    await run(async (id) => (id === documentId ? saying('Bekend') : null))
    const other = `${(await createCast(test)).themeId}.nl`
    await touch(documentId)
    const failed = await run(async (id) => {
      if (id === documentId) throw new Error('cannot be read')
      return id === other ? saying('Ander') : null
    })
    expect(failed).toEqual([{ kind: 'draft', sourceId: documentId }])
    expect([await textsOf(documentId), await textsOf(other)]).toEqual([['Bekend'], ['Ander']])
    expect(await staleNow()).toEqual([{ source_id: documentId }])
    await run(async () => saying('Weer te lezen'))
    expect(await textsOf(documentId)).toEqual(['Weer te lezen'])
  })

  it('is a draft that is written in without a rest, and no draft that was read to its end, an empty one either', async () => {
    await run(async () => null)
    const { themeId } = await createCast(test)
    const [written, empty] = [`${themeId}.nl`, `${themeId}.fr`]
    const row = {
      bytes: new Uint8Array([0, 0]),
      personId: null,
      at: test.clock.now(),
      clients: [],
      source: 'server',
    } as const
    await test.deps.updateLog.append([written, empty].map((documentId) => ({ documentId, rows: [row] })))
    const read = async (id: string): Promise<DraftNode> => (id === written ? saying('Begin') : { type: 'doc' })
    await markUnreadDrafts(test.deps.db)
    await run(read)
    await markUnreadDrafts(test.deps.db)
    expect((await staleNow()).filter(({ source_id }) => source_id.startsWith(themeId))).toEqual([])
    await test.deps.updateLog.append([{ documentId: written, rows: [row] }])
    await markUnreadDrafts(test.deps.db)
    expect((await staleNow()).filter(({ source_id }) => source_id.startsWith(themeId))).toEqual([
      { source_id: written },
    ])
    await run(read)
  })
})
