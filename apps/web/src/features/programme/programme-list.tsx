import type { Programme } from '@plenum/schema/api/programme'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ContentText } from '../../shared/ui/content-text.tsx'
import styles from './programme-list.module.css'

export function ProgrammeList({ programmes }: { programmes: readonly Programme[] }) {
  const { t } = useTranslation(['programme', 'common'])
  return (
    <ul className={styles['list']}>
      {programmes.map(({ id, name, description, counts, me }) => (
        <li key={id}>
          <h2>
            <Link to="/programmes/$programmeId" params={{ programmeId: id }}>
              <ContentText text={name} />
            </Link>
          </h2>
          <p className={styles['description']}>
            <ContentText text={description} />
          </p>
          <p className={styles['facts']}>
            <span>{t(`common:programmeRole.${me.role}`)}</span>
            <span>{t('list.themes', { count: counts.themes })}</span>
            <span>{t('list.recommendations', { count: counts.recommendations })}</span>
            <span>{t('list.partners', { count: counts.partners })}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
