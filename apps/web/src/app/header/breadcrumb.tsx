import type { Programme } from '@plenum/schema/api/programme'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ContentText } from '../../shared/ui/content-text.tsx'
import styles from './breadcrumb.module.css'

/** Where we are: the programme, and what of it. */
export function Breadcrumb({ programme, current }: { programme: Programme; current: ReactNode }) {
  const { t } = useTranslation()
  return (
    <nav className={styles['crumbs']} aria-label={t('header.breadcrumb')}>
      <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }} activeOptions={{ exact: true }}>
        <ContentText text={programme.name} />
      </Link>
      <span aria-hidden>›</span>
      <strong aria-current="page">{current}</strong>
    </nav>
  )
}
