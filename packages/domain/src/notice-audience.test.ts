import { expect, it } from 'vitest'
import { saidTo } from './notice-audience.ts'

it('tells those who take part of a reply, and those who are named of a mention, each once', () => {
  const told = saidTo({ by: 'an', mentioned: ['bo', 'cy', 'bo'], participants: ['an', 'bo', 'di', 'di'] })
  expect(Object.fromEntries(told)).toEqual({ bo: 'mention', cy: 'mention', di: 'reply' })
})

it('tells nobody of what they said themselves, also when they name themselves', () => {
  expect([...saidTo({ by: 'an', mentioned: ['an'], participants: ['an'] })]).toEqual([])
})
