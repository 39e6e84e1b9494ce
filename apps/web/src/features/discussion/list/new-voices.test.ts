import { expect, test } from 'vitest'
import { entryOf, threadOf } from '../../../../test/thread-of.ts'
import { newVoices } from './new-voices.ts'

const by = (name: string) => ({ author: { personId: name.toLowerCase(), name } })

test('names who has spoken since, each once, without the reader', () => {
  const before = [threadOf('a')]
  const after = [
    threadOf('a', { entries: [entryOf('a-1'), entryOf('a-2', by('Bart')), entryOf('a-3', by('Chris'))] }),
    threadOf('b', { entries: [entryOf('b-1', by('Bart'))] }),
  ]
  expect(newVoices(before, after, 'chris')).toEqual(['Bart'])
  expect(newVoices(after, after, 'chris')).toEqual([])
})
