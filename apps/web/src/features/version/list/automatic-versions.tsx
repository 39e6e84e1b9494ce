import type { Version } from '@plenum/schema/api/version'
import { type ReactNode, use, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { authorsOf } from './authors-of.ts'
import { ChangeSize } from './change-size.tsx'
import { ChosenSides } from './chosen-sides.ts'
import styles from './list.module.css'

type AutomaticVersionsProps = {
  versions: readonly Version[]
  day: string
  largest: number
  renderVersion: (version: Version) => ReactNode
}

/** The automatic versions of a day, folded into one line. */
export function AutomaticVersions({ versions, day, largest, renderVersion }: AutomaticVersionsProps) {
  const { t } = useTranslation('versions')
  const { sides } = use(ChosenSides)
  const [isOpen, setOpen] = useState(() => versions.some(({ id }) => id === sides.before || id === sides.after))
  const listId = useId()
  const drafts = versions.flatMap((version) => version.drafts)
  return (
    <>
      <li className={styles['fold']}>
        <button type="button" aria-expanded={isOpen} aria-controls={listId} onClick={() => setOpen(!isOpen)}>
          {t('list.automatic', { count: versions.length, day })}
        </button>
        <div className={styles['change']}>
          {!isOpen && <ChangeSize authors={authorsOf({ drafts })} largest={largest} />}
        </div>
      </li>
      <li id={listId} hidden={!isOpen} className={styles['folded']}>
        {isOpen && <ul aria-label={day}>{versions.map(renderVersion)}</ul>}
      </li>
    </>
  )
}
