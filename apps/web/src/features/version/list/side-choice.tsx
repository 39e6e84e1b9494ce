import { use } from 'react'
import { useTranslation } from 'react-i18next'
import { ChosenSides } from './chosen-sides.ts'
import styles from './list.module.css'

/** Whether something is compared from, or to: the same pair in every line of the list. */
export function SideChoice({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('versions')
  const { sides, choose } = use(ChosenSides)
  return (
    <span className={styles['choice']}>
      {(['before', 'after'] as const).map((side) => (
        <label key={side}>
          {/* The text as it stands is nothing to begin from. */}
          {!(side === 'before' && id === 'now') && (
            <input
              type="radio"
              name={side}
              checked={sides[side] === id}
              onChange={() => choose(side, id)}
              aria-label={t(`list.${side}Named`, { name })}
            />
          )}
        </label>
      ))}
    </span>
  )
}
