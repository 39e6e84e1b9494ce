import type { CSSProperties } from 'react'
import styles from '../page/top-line.module.css'
import { initialsOf } from './initials-of.ts'
import { personColour } from './person-colours.ts'
import type { PresentPerson } from './read-person.ts'

/** A round mark with initials; drawn by CSS, because the name stands beside it or is said by what it stands in. */
export function PersonMark({ person }: { person: PresentPerson }) {
  return (
    <span
      aria-hidden
      className={styles['mark']}
      style={{ '--person': personColour(person.colour) } as CSSProperties}
      data-initials={initialsOf(person.name)}
    />
  )
}
