import type { Language } from '@plenum/schema/language'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, openTestDatabase, testDialects } from '../../test/databases.ts'
import { queryTerms } from '../search/query-terms.ts'
import { tokensOf } from '../search/search-entry.ts'
import type { SearchIndex, SearchSource } from '../search/search-index.ts'
import { createSearchIndex } from './create-search-index.ts'

const source: SearchSource = { kind: 'draft', sourceId: 'd' }

describe.each(testDialects)('the index of the search on %s', (dialect) => {
  let database: TestDatabase
  let index: SearchIndex
  beforeAll(async () => {
    database = await openTestDatabase(dialect)
    index = createSearchIndex(dialect)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await database.db.transaction().execute((transaction) => index.drop(transaction, [source]))
  })

  /** @returns the number of the new entry */
  async function put(
    text: string,
    { title = '', language = 'nl' }: { title?: string; language?: Language | null } = {},
  ): Promise<number> {
    const place = { kind: source.kind, source_id: source.sourceId, programme_id: 'p', theme_id: null, thread_id: null }
    const row = { ...place, language, title, text, hash: '', at: null, seq: null }
    await database.db
      .transaction()
      .execute((transaction) => index.add(transaction, [{ row, tokens: tokensOf({ title, text, language }) }]))
    const { number } = await database.db
      .selectFrom('search_entry')
      .select('number')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return number
  }

  async function find(query: string): Promise<number[]> {
    const terms = queryTerms(query)
    if (terms.length === 0) return []
    const { rows } = await sql<{ number: number }>`
      select number from (${index.matching(terms)}) as found order by score, number
    `.execute(database.db)
    return rows.map(({ number }) => Number(number))
  }

  it.each<[Language, string, string[]]>([
    ['nl', 'Drie hervormingen van de gemeenten', ['hervorming', 'gemeente', 'Hervormingen']],
    ['nl', 'Een man, een brief, een huis, een naam', ['mannen', 'brieven', 'huizen', 'namen']],
    ['fr', 'Les communes et la sécurité nationale', ['commune', 'nationaux', 'securite', 'sécurité', 'SÉCURITÉ']],
    ['de', 'Die Ausbildung in den Häusern der Straße', ['Ausbildungen', 'Haus', 'strasse', 'Straßen']],
    ['en', 'Recommendations on policies', ['recommendation', 'policy', 'recommending']],
  ])('finds the forms of a word in %s', async (language, text, queries) => {
    const number = await put(text, { language })
    await put('Iets anders', { language })
    for (const query of queries) expect(await find(query), query).toEqual([number])
  })

  it('takes the forms of one language for no other', async () => {
    // Dutch "lopen" and "loop" share a stem; in English they do not.
    await put('lopen', { language: 'en' })
    const dutch = await put('lopen', { language: 'nl' })
    expect(await find('loop')).toEqual([dutch])
    const unknown = await put('lopen', { language: null })
    expect(await find('loop')).toEqual([dutch, unknown])
  })

  it('finds all words, in any order, wherever they stand, and beginnings of words', async () => {
    const number = await put('De wijkagent is het eerste gezicht.', { title: 'Nabijheid' })
    expect(await find('gezicht wijkagent')).toEqual([number])
    expect(await find('nabijheid gezicht')).toEqual([number])
    expect(await find('wijkag')).toEqual([number])
    expect(await find('gezicht afwezig')).toEqual([])
    expect(await find('agent')).toEqual([])
    expect(await find('w')).toEqual([])
  })

  it('finds a phrase only as it stands', async () => {
    const number = await put('het eerste gezicht van de wijk', { title: 'Over gezichten' })
    for (const quoted of ['"eerste gezicht"', '„eerste gezicht”', '« eerste gezicht »', '“Eerste  Gezicht”']) {
      expect(await find(quoted), quoted).toEqual([number])
    }
    expect(await find('"gezicht eerste"')).toEqual([])
    expect(await find('"eerste van"')).toEqual([])
  })

  it('puts a word in the title first', async () => {
    const inText = await put('Een lange tekst over opleiding en nog veel meer', { title: 'Iets' })
    const inTitle = await put('Een lange tekst over iets en nog veel meer', { title: 'Opleiding' })
    expect(await find('opleiding')).toEqual([inTitle, inText])
  })

  it('does not find what was dropped', async () => {
    const number = await put('De wijkagent')
    expect(await find('wijkagent')).toEqual([number])
    await database.db.transaction().execute((transaction) => index.drop(transaction, [source]))
    expect(await find('wijkagent')).toEqual([])
  })

  it('parts words at apostrophes and hyphens, and sees through what is not seen', async () => {
    const number = await put("L'avenir de la co\u00ADrédaction\u200B, aujourd’hui", { language: 'fr' })
    for (const query of ['avenir', "l'avenir", 'corédaction', 'aujourd’hui']) {
      expect(await find(query), query).toEqual([number])
    }
  })

  it('takes letters of another look for what they are', async () => {
    const number = await put('Naam ℌ𝐁 en ﬁets')
    expect(await find('hb')).toEqual([number])
    expect(await find('FIETS')).toEqual([number])
  })

  it('finds words of other scripts', async () => {
    const number = await put('Полиция και αστυνομία 警察', { language: null })
    for (const query of ['полиция', 'αστυνομία', '警察']) expect(await find(query), query).toEqual([number])
  })

  it.each([
    '"',
    '"" "\'" \'',
    'a* OR b NEAR(c)',
    'title: body:',
    '-x ^y (z',
    "'); drop table search_entry; --",
    'wijkagent\0',
    '& | ! <-> :*',
    '\ud800',
    '𝔓𝔬𝔩',
    'ﷺ'.repeat(70),
    'a\u0301\u0323'.repeat(66),
    'a'.repeat(200),
    'x '.repeat(100),
  ])('takes %j for words or for nothing', async (query) => {
    await put('De wijkagent')
    await expect(find(query)).resolves.toBeInstanceOf(Array)
    expect(await find('wijkagent')).toHaveLength(1)
  })

  it('keeps texts of whatever length', async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => `w${index.toString(36)}`)
    const number = await put(`begin ${'x'.repeat(5000)} ${many.join(' ')}`, { language: null })
    expect(await find('begin')).toEqual([number])
  })
})
