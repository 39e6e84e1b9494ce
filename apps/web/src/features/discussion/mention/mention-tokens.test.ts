import { describe, expect, it } from 'vitest'
import { mentionOptions } from './mention-options.ts'
import { mentionQuery } from './mention-query.ts'
import { labelFor, withLabels, withTokens } from './mention-tokens.ts'

const an = { ref: 'person:an', label: 'An' }
const anPeeters = { ref: 'person:ap', label: 'An Peeters' }

describe('mentions in what is sent', () => {
  it('are those who were chosen, the longer name first', () => {
    expect(withTokens('@An en @An Peeters, @Bart', [an, anPeeters])).toBe('@[person:an] en @[person:ap], @Bart')
  })

  it('are whole names', () => {
    expect(withTokens('@Anna @Ané @An.', [an])).toBe('@Anna @Ané @[person:an].')
  })

  it('may bear signs', () => {
    const odd = { ref: 'partner:x', label: 'C+C (1) $&' }
    expect(withTokens('@C+C (1) $& zegt', [odd])).toBe('@[partner:x] zegt')
  })

  it('come back as names, and go out again as they were', () => {
    const sent = 'Dag @[person:a] en @[person:b] en @[person:a]'
    const { text, mentions } = withLabels(sent, { 'person:a': 'An', 'person:b': 'An' })
    expect(text).toBe('Dag @An en @An (2) en @An')
    expect(withTokens(text, mentions)).toBe(sent)
  })

  it('two of one name are told apart', () => {
    expect(labelFor('person:other', 'An', [an])).toBe('An (2)')
    expect(labelFor('person:an', 'An', [an])).toBe('An')
  })
})

describe('who is being mentioned', () => {
  const query = (text: string) => mentionQuery(text, text.length)?.query ?? null
  it('is what follows an @ at the beginning of a word', () => {
    expect(query('@')).toBe('')
    expect(query('dag @An Pee')).toBe('An Pee')
    expect(query('(@cp')).toBe('cp')
    expect(mentionQuery('dag @An daar', 7)).toEqual({ at: 4, query: 'An' })
  })
  it.each(['an@example', 'dag @ An', '@a\nb', `@${'a'.repeat(31)}`, 'dag @An  daarna'])('is nobody in %j', (text) => {
    expect(query(text)).toBeNull()
  })
})

describe('who may be meant', () => {
  const mentionable = {
    people: [
      { personId: 'r', name: 'René Claes', acronyms: ['CPS'] },
      { personId: 'b', name: 'Bart Renders', acronyms: [] },
    ],
    partners: [{ partnerId: 'p', acronym: 'CPS', name: { nl: 'Commissie', fr: 'Commission' } }],
  }
  const refs = (query: string) => mentionOptions(mentionable, query, 'nl').map(({ ref }) => ref)
  it('goes by the beginnings of words, without accents and capitals', () => {
    expect(refs('rene')).toEqual(['person:r'])
    expect(refs('REN')).toEqual(['person:r', 'person:b'])
    expect(refs('ené')).toEqual([])
  })
  it('goes by organisation, too', () => {
    expect(refs('cps')).toEqual(['person:r', 'partner:p'])
    expect(refs('commissie')).toEqual(['partner:p'])
  })
})
