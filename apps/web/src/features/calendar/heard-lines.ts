import type { Activity } from '@plenum/schema/api/calendar'

type Heard = Activity['heard'][number]

/** Who was heard, one in a line, parts by semicolons, to be edited as a text. */
export function heardText(heard: readonly Heard[]): string {
  return heard
    .map(({ name, organisation, capacity }) => [name, organisation, capacity].join('; ').replace(/(; )+$/, ''))
    .join('\n')
}

/** The lines of such a text: name; organisation; capacity. A part that is left out is empty. */
export function readHeard(text: string): Heard[] {
  return text
    .split('\n')
    .map((line) => line.split(';').map((part) => part.trim()))
    .filter((parts) => parts.some((part) => part !== ''))
    .map(([name = '', organisation = '', ...capacity]) => ({
      name,
      organisation,
      capacity: capacity.filter((part) => part !== '').join('; '),
    }))
}
