import { expect, it } from 'vitest'
import type { ExampleThread } from './content/thread-types.ts'
import { readAt } from './read-at.ts'

const visits = (['reviewer', 'editor', 'organiser'] as const).map((by) => ({
  theme: 'training',
  by,
  at: [5, '10:00'] as const,
}))
const partner = (role: string) => (role === 'reviewer' ? 'cpl' : null)
const thread: ExampleThread = {
  theme: 'training',
  language: null,
  about: { on: 'theme' },
  internal: null,
  said: [
    { by: 'reviewer', at: [6, '09:00'], text: 'Een opmerking.' },
    { by: 'editor', at: [4, '09:00'], text: 'Een antwoord.', agreed: [{ by: 'partner', at: [3, '09:00'] }] },
  ],
  ending: { by: 'editor2', at: [2, '09:00'], kind: 'disposed', outcome: 'deferred', reason: 'Later.' },
}

it('is the visit, or what was done in the thread since', () => {
  const roles = ['reviewer', 'organiser', 'editor', 'partner', 'editor2', 'observer'] as const
  expect(roles.map((role) => readAt(thread, role, visits, partner))).toEqual([
    [5, '10:00'],
    [5, '10:00'],
    [4, '09:00'],
    [3, '09:00'],
    [2, '09:00'],
    null,
  ])
})

it('is no visit to another theme, and none before there was the thread', () => {
  expect(readAt({ ...thread, theme: 'governance' }, 'organiser', visits, partner)).toBeNull()
  const later: ExampleThread = { ...thread, said: [{ by: 'reviewer', at: [4, '09:00'], text: 'Een opmerking.' }] }
  expect(readAt(later, 'organiser', visits, partner)).toBeNull()
})

it('is not for others what is internal, before it is submitted', () => {
  const internal = { submitted: { by: 'reviewer', at: [5, '12:00'] } } as const
  expect(readAt({ ...thread, internal }, 'organiser', visits, partner)).toBeNull()
  expect(readAt({ ...thread, internal: { submitted: null } }, 'organiser', visits, partner)).toBeNull()
  expect(readAt({ ...thread, internal }, 'reviewer', visits, partner)).toEqual([5, '10:00'])
})
