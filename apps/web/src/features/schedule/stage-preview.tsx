import type { Stage } from '@plenum/schema/stage'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import { stagePreviewQuery } from './api/stage-preview-query.ts'
import { isShownRight } from './shown-rights.ts'
import styles from './schedule.module.css'

type StagePreviewProps = { themeId: string; to: Stage; formats: Formats }

/** Before a theme is moved: who will gain and lose which right, and what is left unanswered. */
export function StagePreview({ themeId, to, formats }: StagePreviewProps) {
  const { t } = useTranslation('schedule')
  const { data } = useQuery(stagePreviewQuery(themeId, to))
  if (data === undefined) return null
  const said = (rights: readonly string[]) =>
    formats.list(rights.filter(isShownRight).map((right) => t(`right.${right}`)))
  const changes = data.effects.flatMap(({ role, people, gained, lost }) => {
    if (role === 'public' || people === 0) return []
    const who = t(`who.${role}`, { people })
    return [
      ...(gained.some(isShownRight) ? [{ key: `${role}+`, text: t('gains', { who, rights: said(gained) }) }] : []),
      ...(lost.some(isShownRight) ? [{ key: `${role}-`, text: t('loses', { who, rights: said(lost) }) }] : []),
    ]
  })
  return (
    <section className={styles['preview']} aria-label={t('preview')} aria-live="polite">
      <h3>{t('preview')}</h3>
      <ul>
        {changes.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
        {changes.length === 0 && <li>{t('same')}</li>}
        {data.seals && <li>{t('seals')}</li>}
        {data.unanswered > 0 && <li>{t('unanswered', { count: data.unanswered })}</li>}
      </ul>
    </section>
  )
}
