import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast } from '../../test/cast.ts'
import { testDialects } from '../../test/databases.ts'
import { openDraftWriter } from '../../test/draft-writer.ts'
import { listen } from '../../test/listen.ts'
import { type TestApp, createTestApp } from '../../test/test-app.ts'
import { thinVersions } from './thin-versions.ts'
import { versionDesk } from './version-desk.ts'

const hour = 60 * 60 * 1000

describe.each(testDialects)('thinning versions on %s', (dialect) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ dialect })
  })
  afterAll(() => test.close())

  it('tells what was written up to those that go of the next one that stays, and what followed on is still told', async () => {
    const { themeId, programmeId, editor, organiser } = await createCast(test)
    const desk = versionDesk(test.app)
    const writer = await openDraftWriter(test, `${themeId}.nl`)
    await writer.paragraph(editor, 'p1', 'Een.')
    const take = async (kind: 'auto' | 'named' | 'restore', restoredId?: string) => {
      test.clock.advance(hour)
      const person = kind === 'auto' ? editor : organiser
      await writer.write(person, () => writer.text('p1').insert(0, kind === 'auto' ? 'abc ' : 'abcd '))
      return desk.take({ themeId, kind, label: '', by: null, ...(restoredId !== undefined && { restoredId }) })
    }
    const first = await take('auto')
    await take('auto')
    await take('named')
    await take('auto')
    await take('auto')
    await take('restore', first?.id)
    const heard = listen(test)
    test.clock.advance(48 * hour)
    await take('auto')
    await thinVersions(test.deps)
    const versions = await test.deps.db
      .selectFrom('version')
      .select(['id', 'number', 'kind'])
      .where('theme_id', '=', themeId)
      .orderBy('number')
      .execute()
    // 1 is spoken of, 5 is the last of its day, 7 the newest.
    expect(versions.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'auto'],
      [3, 'named'],
      [5, 'auto'],
      [6, 'restore'],
      [7, 'auto'],
    ])
    const authors = await test.deps.db
      .selectFrom('version_author')
      .innerJoin('version', 'version.id', 'version_author.version_id')
      .select(['version.number', 'person_id', 'inserted'])
      .where('version.theme_id', '=', themeId)
      .orderBy('version.number')
      .orderBy('inserted')
      .execute()
    const names = new Map([
      [editor.personId, 'editor'],
      [organiser.personId, 'organiser'],
    ])
    expect(authors.map(({ number, person_id, inserted }) => [number, names.get(person_id), inserted])).toEqual([
      [1, 'editor', 8],
      [3, 'editor', 4],
      [3, 'organiser', 5],
      [5, 'editor', 8],
      [6, 'organiser', 5],
      [7, 'editor', 4],
    ])
    expect(heard.live.filter(([, event]) => event.type === 'versions')).toEqual([
      [{ programmeId }, { type: 'versions', programmeId, themeId }],
      [{ programmeId }, { type: 'versions', programmeId, themeId }],
    ])
    await thinVersions(test.deps)
    expect(heard.live.filter(([, event]) => event.type === 'versions')).toHaveLength(2)
    const next = await take('auto')
    expect(next?.number).toBe(8)
  })
})
