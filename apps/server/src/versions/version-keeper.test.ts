import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Cast, createCast } from '../../test/cast.ts'
import { testDialects } from '../../test/databases.ts'
import { openDraft, until } from '../../test/draft-client.ts'
import { type DraftWriter, openDraftWriter } from '../../test/draft-writer.ts'
import { type TestApp, createTestApp } from '../../test/test-app.ts'
import { autoRule } from './auto-due.ts'
import { versionDesk } from './version-desk.ts'
import { type VersionKeeper, createVersionKeeper } from './version-keeper.ts'

const minute = 60_000

describe.each(testDialects)('versions after work on %s', (dialect) => {
  let test: TestApp
  let keeper: VersionKeeper
  const failed: unknown[] = []
  beforeAll(async () => {
    test = await createTestApp({ dialect })
    keeper = createVersionKeeper(test.deps, versionDesk(test.app), (_theme, error) => void failed.push(error))
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
    expect(failed.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await keeper.close()
    await test.close()
  })

  const begun = async (words = 'Tien tekens'): Promise<Cast & { writer: DraftWriter }> => {
    const cast = await createCast(test)
    const writer = await openDraftWriter(test, `${cast.themeId}.nl`)
    await writer.paragraph(cast.editor, 'p1', words)
    return { ...cast, writer }
  }
  const numbers = async (themeId: string) => {
    const rows = await test.deps.db
      .selectFrom('version')
      .select(['number', 'kind', 'taken_by'])
      .where('theme_id', '=', themeId)
      .orderBy('number')
      .execute()
    expect(rows.every((row) => row.kind === 'auto' && row.taken_by === null)).toBe(true)
    return rows.map((row) => row.number)
  }

  it('are taken at once after much, of less some time after it began', async () => {
    const much = await begun('x'.repeat(autoRule.characters))
    await keeper.look(much.themeId)
    expect(await numbers(much.themeId)).toEqual([1])
    const less = await begun('x'.repeat(autoRule.characters - 1))
    await keeper.look(less.themeId)
    expect(await numbers(less.themeId)).toEqual([])
    test.clock.advance(10 * minute)
    await keeper.look(less.themeId)
    expect(await numbers(less.themeId)).toEqual([1])
    await keeper.look(less.themeId)
    expect(await numbers(less.themeId)).toEqual([1])
  })

  it('are ten minutes apart', async () => {
    const { themeId, editor, writer } = await begun('x'.repeat(autoRule.characters))
    await keeper.look(themeId)
    test.clock.advance(9 * minute)
    await writer.paragraph(editor, 'p2', 'y'.repeat(2 * autoRule.characters))
    await keeper.look(themeId)
    expect(await numbers(themeId)).toEqual([1])
    test.clock.advance(minute)
    await keeper.look(themeId)
    expect(await numbers(themeId)).toEqual([1, 2])
  })

  it('are taken when they are due, without another edit', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { themeId } = await begun()
    await keeper.look(themeId)
    expect(await numbers(themeId)).toEqual([])
    test.clock.advance(10 * minute)
    vi.advanceTimersByTime(10 * minute)
    while ((await numbers(themeId)).length === 0) await setImmediate()
    expect(await numbers(themeId)).toEqual([1])
  })

  it('are not taken for marks of threads, and the same rows are not looked at twice', async () => {
    const { themeId, editor, writer } = await begun('x'.repeat(autoRule.characters))
    await keeper.look(themeId)
    test.clock.advance(20 * minute)
    await writer.write(editor, () => writer.text('p1').format(0, 5, { 'comment--aaaaaaaa': { id: 'thread-1' } }))
    test.clock.advance(20 * minute)
    await keeper.look(themeId)
    expect(await numbers(themeId)).toEqual([1])
    const append = vi.spyOn(test.deps.updateLog, 'readHistory')
    await keeper.look(themeId)
    await keeper.look(themeId)
    // Who wrote what is known still, and no draft was drawn.
    expect(append).not.toHaveBeenCalled()
  })

  it('are taken of everything that was left when a process ended', async () => {
    const { themeId } = await begun('x'.repeat(autoRule.characters))
    const empty = await createCast(test)
    await keeper.lookAtAll()
    expect(await numbers(themeId)).toEqual([1])
    expect(await numbers(empty.themeId)).toEqual([])
  })

  it('that cannot be taken are told of, and do not keep others from being taken', async () => {
    const bad = await begun()
    const good = await begun('x'.repeat(autoRule.characters))
    const row = { document_id: `${bad.themeId}.nl`, person_id: null, at: 0, bytes: new Uint8Array([255, 255]) }
    await test.deps.db
      .insertInto('document_update')
      .values({ ...row, seq: 2 })
      .execute()
    await test.deps.db.updateTable('document').set({ head_seq: 2 }).where('id', '=', row.document_id).execute()
    await keeper.lookAtAll()
    expect(failed.splice(0).length).toBe(1)
    expect(await numbers(good.themeId)).toEqual([1])
    await test.deps.db.updateTable('theme').set({ deleted_at: 1 }).where('id', '=', bad.themeId).execute()
  })

  it('are taken when a room says that its text rests', async () => {
    const { themeId, editor } = await begun()
    await test.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = test.app.server.address() as AddressInfo
    const client = openDraft(`http://127.0.0.1:${port}`, `${themeId}.nl`, editor)
    await client.synced()
    client.write('x'.repeat(autoRule.characters))
    await until(async () => (await numbers(themeId)).length > 0)
    expect(await numbers(themeId)).toEqual([1])
    client.destroy()
  })
})
