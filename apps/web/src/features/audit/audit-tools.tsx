import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { auditPath } from './api/audit-path.ts'
import styles from './audit.module.css'

type AuditToolsProps = {
  programmeId: string
  themes: readonly Theme[]
  themeId: string | null
  onTheme: (themeId: string | null) => void
}

/** Of which theme the log is shown, and the whole of it as a file. */
export function AuditTools({ programmeId, themes, themeId, onTheme }: AuditToolsProps) {
  const { t } = useTranslation('audit')
  const language = useLanguage()
  const options = themes.map(({ id, title }) => ({ value: id, label: localized(title, language).text }))
  return (
    <div className={styles['tools']}>
      <SelectField
        label={t('theme')}
        name="theme"
        value={themeId ?? ''}
        onChange={(value) => onTheme(value === '' ? null : value)}
        options={[{ value: '', label: t('all') }, ...options]}
      />
      <p>
        <b>{t('download')}</b>
        <a href={auditPath(programmeId, themeId, { format: 'csv' })} download>
          {t('csv')}
        </a>
        <a href={auditPath(programmeId, themeId, { format: 'json' })} download>
          {t('json')}
        </a>
      </p>
    </div>
  )
}
