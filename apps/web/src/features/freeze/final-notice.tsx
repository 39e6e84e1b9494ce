import type { Theme } from '@plenum/schema/api/theme'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { useFormats } from '../../shared/time/use-formats.ts'
import { Notice } from '../../shared/ui/notice.tsx'
import { freezeQuery } from './api/freeze-query.ts'
import styles from './freeze.module.css'

type FinalNoticeProps = {
  theme: Theme
  timeZone: string
  /** The way to the version that the text is. */
  renderVersion: (text: string) => ReactNode
  /** The way to what partners said of it. */
  positions: ReactNode
}

/** Above a final text: since when, by whom, which version it is, and how anyone can check it. */
export function FinalNotice({ theme, timeZone, renderVersion, positions }: FinalNoticeProps) {
  const { t } = useTranslation('final')
  const language = useLanguage()
  const formats = useFormats(timeZone)
  const { data } = useQuery(freezeQuery(theme.id))
  const frozen = data?.frozen
  if (frozen === null || frozen === undefined) return null
  const { at, by, versionId, number } = frozen
  return (
    <Notice kind="info">
      <span className={styles['final']}>
        <span>
          <strong>{t('notice.since', { when: formats.moment(at) })}</strong> {t('notice.by', { name: by.name })}
        </span>
        {versionId === null || number === null ? (
          <span>{t('notice.pending')}</span>
        ) : (
          <>
            {renderVersion(t('notice.version', { number }))}
            {positions}
            <a href={`/api/versions/${encodeURIComponent(versionId)}/proof`} download>
              {t('notice.proof')}
            </a>
          </>
        )}
        <a href={`/public/verify?language=${language}`} target="_blank" rel="noreferrer">
          {t('notice.check')}
        </a>
      </span>
    </Notice>
  )
}
