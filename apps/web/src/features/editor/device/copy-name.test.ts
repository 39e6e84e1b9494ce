import { describe, expect, it } from 'vitest'
import { copyNameOf, parseCopyName } from './copy-name.ts'

describe('the name of a copy on this device', () => {
  it('names person, document and epoch', () => {
    expect(copyNameOf({ personId: 'p1', documentId: 't1.nl', epoch: 'e1' })).toBe('plenum:p1:t1.nl:e1')
  })

  it.each(['e1', '2026-01-01T00:00:00Z', 'a%3Ab'])('is read back as it was, also with epoch %s', (epoch) => {
    const name = { personId: 'p:1', documentId: 't1.fr', epoch }
    expect(parseCopyName(copyNameOf(name))).toEqual(name)
  })

  it.each([
    '',
    'other:p1:t1.nl:e1',
    'plenum:p1:t1.nl',
    'plenum:p1:t1.xx:e1',
    'plenum:p1:t1.nl:e1:more',
    'plenum:%:t1.nl:e',
  ])('is no name of ours: %s', (name) => {
    expect(parseCopyName(name)).toBeNull()
  })
})
