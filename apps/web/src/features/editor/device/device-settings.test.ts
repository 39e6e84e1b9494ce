import { beforeEach, describe, expect, it } from 'vitest'
import { forgetCopy, listCopies, readKeepsCopies, registerCopy, writeKeepsCopies } from './copy-register.ts'
import { dropParked, findParked, type Parked, parkPassages, withParked } from './parked-passages.ts'

const name = { personId: 'p1', documentId: 't1.nl', epoch: 'e1' }
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

beforeEach(() => localStorage.clear())

describe('copies on this device', () => {
  it('are kept for nobody who did not ask', () => {
    expect(readKeepsCopies(localStorage, 'p1')).toBe(false)
    writeKeepsCopies(localStorage, 'p1', true)
    expect(readKeepsCopies(localStorage, 'p1')).toBe(true)
    expect(readKeepsCopies(localStorage, 'p2')).toBe(false)
    writeKeepsCopies(localStorage, 'p1', false)
    expect(readKeepsCopies(localStorage, 'p1')).toBe(false)
  })

  it('are listed once each, and forgotten one by one', () => {
    registerCopy(localStorage, name)
    registerCopy(localStorage, name)
    registerCopy(localStorage, { ...name, epoch: 'e2' })
    expect(listCopies(localStorage)).toEqual([name, { ...name, epoch: 'e2' }])
    forgetCopy(localStorage, name)
    forgetCopy(localStorage, { ...name, epoch: 'e2' })
    expect(listCopies(localStorage)).toEqual([])
  })
})

describe('words set aside on this device', () => {
  it('are said to be kept by the server only where all of them are', () => {
    const sealed: Parked = { name, why: 'sealed', passages: [paragraph('kept')] }
    const here: Parked = { name, why: 'read-only', passages: [paragraph('only here')] }
    const whyOf = (...parked: Parked[]) => parked.reduce<Parked[]>(withParked, []).map(({ why }) => why)
    expect(whyOf(sealed, sealed)).toEqual(['sealed'])
    expect(whyOf(here, sealed)).toEqual(['read-only'])
    expect(whyOf(sealed, here)).toEqual(['read-only'])
  })

  it('are found again by person and document, of whatever epoch', () => {
    parkPassages(localStorage, { name, why: 'rewritten', passages: [paragraph('mine')] })
    expect(findParked(localStorage, 'p1', 't1.nl')).toEqual([{ name, why: 'rewritten', passages: [paragraph('mine')] }])
    expect(findParked(localStorage, 'p2', 't1.nl')).toEqual([])
    expect(findParked(localStorage, 'p1', 't1.fr')).toEqual([])
  })

  it('add up, and go when dropped', () => {
    parkPassages(localStorage, { name, why: 'rewritten', passages: [paragraph('one')] })
    parkPassages(localStorage, { name, why: 'read-only', passages: [paragraph('two')] })
    expect(findParked(localStorage, 'p1', 't1.nl')[0]?.passages).toEqual([paragraph('one'), paragraph('two')])
    dropParked(localStorage, name)
    expect(findParked(localStorage, 'p1', 't1.nl')).toEqual([])
    expect(localStorage.length).toBe(0)
  })
})
