import { type LocalizedText, localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'

/** Leads out of Plenum, to where an event can be watched. */
export function LiveStreamLink({ url, title }: { url: string; title: LocalizedText }) {
  const { t } = useTranslation(['programme'])
  const language = useLanguage()
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      aria-label={t('course.watch', { title: localized(title, language).text })}
    >
      {t('course.live')}
    </a>
  )
}
