import { describe, expect, it } from 'vitest'
import { passageOf, threadOf } from '../../../../test/thread-of.ts'
import { openThreads, type ThreadFilter } from './thread-filter.ts'
import { threadsBeside } from './threads-beside.ts'
import { threadsShown } from './threads-shown.ts'

const onTheme = threadOf('theme', { language: null, anchor: { on: 'theme' } })
const second = threadOf('second', { me: { isAuthor: true, isOurs: true } })
const first = threadOf('first', { kind: 'suggestion', me: { isOurs: true } })
const lost = threadOf('lost', { anchor: { on: 'passage', passage: passageOf('gone', 'r1') } })
const settled = threadOf('settled', { state: 'resolved', me: { mentioned: true } })
const withdrawn = threadOf('withdrawn', { state: 'withdrawn' })
const threads = [withdrawn, settled, lost, second, first, onTheme]
const places = new Map([
  ['first', { order: 3, recommendationId: 'r1' }],
  ['second', { order: 7, recommendationId: null }],
  ['settled', { order: 1, recommendationId: 'r2' }],
])
const shown = (filter: Partial<ThreadFilter> = {}, current: string | null = null) =>
  threadsShown(threads, { ...openThreads, ...filter }, places, current).map(({ id }) => id)

describe('what the list shows', () => {
  it('is in the order of the text: the theme first, what has no place last', () => {
    expect(shown()).toEqual(['theme', 'first', 'second', 'lost'])
  })

  it('is in the order of their beginning as long as the text is not there, and none counts as lost', () => {
    const early = threadOf('early', { createdAt: '2026-01-01T00:00:00.000Z' })
    expect(threadsShown([second, early], openThreads, null, null).map(({ id }) => id)).toEqual(['early', 'second'])
    expect(threadsShown([second], { ...openThreads, stand: 'detached' }, null, null)).toEqual([])
  })

  it('can be what is resolved, or what stands on removed text', () => {
    expect(shown({ stand: 'resolved' })).toEqual(['settled'])
    expect(shown({ stand: 'detached' })).toEqual(['lost'])
  })

  it('can be mine, my organisation’s, or what mentions me, and any of them', () => {
    expect(shown({ whose: ['mine'] })).toEqual(['second'])
    expect(shown({ whose: ['ours'] })).toEqual(['first', 'second'])
    expect(shown({ whose: ['mentioned'] })).toEqual([])
    expect(shown({ whose: ['mentioned', 'mine'] })).toEqual(['second'])
    expect(shown({ stand: 'resolved', whose: ['mentioned'] })).toEqual(['settled'])
  })

  it('can be suggestions only, and one recommendation only, also one in which it stood', () => {
    expect(shown({ onlySuggestions: true })).toEqual(['first'])
    expect(shown({ recommendationId: 'r1' })).toEqual(['first', 'lost'])
  })

  it('always has the thread that is being read', () => {
    expect(shown({}, 'settled')).toEqual(['theme', 'settled', 'first', 'second', 'lost'])
  })

  it('never has what was taken back', () => {
    for (const stand of ['open', 'resolved', 'detached'] as const) expect(shown({ stand })).not.toContain('withdrawn')
  })
})

it('beside a text stand its own threads and those on the theme', () => {
  const french = threadOf('french', { language: 'fr' })
  expect(threadsBeside([...threads, french], 'fr').map(({ id }) => id)).toEqual(['theme', 'french'])
})
