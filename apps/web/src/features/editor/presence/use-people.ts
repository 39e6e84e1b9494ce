import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { peopleOf } from './people-of.ts'
import type { PresentPerson } from './read-person.ts'

const same = (a: PresentPerson[], b: PresentPerson[]): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Who else has this text open. The list changes only when somebody comes or goes; carets that move change nothing. */
export function usePeople(awareness: Awareness, personId: string): PresentPerson[] {
  const [people, setPeople] = useState<PresentPerson[]>([])
  useEffect(() => {
    const read = (): void => {
      const next = peopleOf(awareness.getStates().values()).filter((person) => person.personId !== personId)
      setPeople((before) => (same(before, next) ? before : next))
    }
    read()
    awareness.on('change', read)
    return () => awareness.off('change', read)
  }, [awareness, personId])
  return people
}
