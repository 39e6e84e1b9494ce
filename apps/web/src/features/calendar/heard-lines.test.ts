import { expect, it } from 'vitest'
import { heardText, readHeard } from './heard-lines.ts'

it('reads who was heard, a line each', () => {
  expect(readHeard('An Aerts; Jeugdraad; voorzitter\n\n ; OSG\nBo\n; ; ;')).toEqual([
    { name: 'An Aerts', organisation: 'Jeugdraad', capacity: 'voorzitter' },
    { name: '', organisation: 'OSG', capacity: '' },
    { name: 'Bo', organisation: '', capacity: '' },
  ])
})

it('writes what it reads', () => {
  const heard = [
    { name: 'An', organisation: '', capacity: 'voorzitter; lid' },
    { name: '', organisation: 'OSG', capacity: '' },
    { name: 'Bo', organisation: 'OM', capacity: 'parket' },
  ]
  expect(readHeard(heardText(heard))).toEqual(heard)
  expect(heardText([])).toBe('')
})
