import { describe, expect, test } from 'vitest'
import { compared, p, shownItem } from '../../test/comparing.ts'
import { recommendation, withAttrs } from '../../test/example-draft.ts'
import type { DraftNode } from '../draft-node.ts'

const one = p('1', 'Zones differ in size.')
const two = p('2', 'Shifts cannot be filled at night.')

describe('recommendations', () => {
  const parts = ['recommendationTitle', 'recommendationStatement', 'recommendationRationale']
  const complete = (id: string, said: string): DraftNode => {
    const words = recommendation(id, `Title ${id}`, [p(`${id}-1`, said)], [p(`${id}-2`, `Why ${id} says so.`)])
    return { ...words, content: words.content!.map((part, at) => withAttrs({ id: `${id}-${parts[at]}` }, part)) }
  }
  const [r, s, t] = ['r', 's', 't'].map((id) => complete(id, `What ${id} says.`)) as [DraftNode, DraftNode, DraftNode]
  const changed = complete('s', 'What s says now.')

  test('each with its state, numbers and changes', () => {
    const fresh = recommendation('u', 'Title u', [p('u-1', 'Nobody works alone.')], [], { timeFrame: '2026' })
    const { recommendations, items } = compared([one, r, s, t, two], [one, t, changed, fresh, two])
    expect(recommendations).toEqual([
      { id: 'r', title: 'Title r', change: 'removed', moved: false, changes: 4, before: 1, after: null },
      { id: 't', title: 'Title t', change: 'moved', moved: true, changes: 1, before: 3, after: 1 },
      { id: 's', title: 'Title s', change: 'changed', moved: false, changes: 1, before: 2, after: 2 },
      { id: 'u', title: 'Title u', change: 'inserted', moved: false, changes: 3, before: null, after: 3 },
    ])
    expect(items.filter(({ type }) => type === 'recommendation').map(shownItem)).toEqual([
      '- (recommendation)',
      ' ^ (recommendation)',
      '+ {timeFrame: null → 2026}',
    ])
  })

  test('what was removed from one belongs to it', () => {
    const less = { ...r, content: r.content!.slice(0, 2) }
    const [removed] = compared([r], [less]).items.filter(({ change }) => change === 'removed')
    expect(removed).toMatchObject({ recommendationId: 'r', part: 'rationale', before: 'r-2', after: null })
  })
})
