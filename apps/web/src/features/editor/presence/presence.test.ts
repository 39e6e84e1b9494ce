import { describe, expect, it } from 'vitest'
import { arrivalsBetween } from './arrivals.ts'
import { initialsOf } from './initials-of.ts'
import { peopleOf } from './people-of.ts'

const person = (personId: string, name: string) => ({ personId, name, partner: 'CPS', colour: 1 })

describe('who is here', () => {
  it('names each person once, however many windows they have open', () => {
    const states = [
      { user: person('b', 'Bram') },
      { user: person('a', 'Anna'), cursor: {} },
      { user: person('a', 'Anna') },
      { user: { name: 'no id' } },
      {},
      null,
    ]
    expect(peopleOf(states).map(({ name }) => name)).toEqual(['Anna', 'Bram'])
  })

  it('tells who came and who went', () => {
    const [anna, bram, cleo] = [person('a', 'Anna'), person('b', 'Bram'), person('c', 'Cleo')]
    expect(arrivalsBetween([anna, bram], [bram, cleo])).toEqual({ joined: ['Cleo'], left: ['Anna'] })
    expect(arrivalsBetween([anna], [{ ...anna, partner: 'CEP' }])).toEqual({ joined: [], left: [] })
  })

  it.each([
    ['Anna', 'A'],
    ['Anna de Vries', 'AV'],
    ['  élise  ', 'É'],
    ['', ''],
  ])('initials of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})
