import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { useTimeLeftText } from '../../shared/time/use-time-left-text.ts'
import { waitingForMe } from './waiting-for-me.ts'
import styles from './waiting-list.module.css'

/** What needs this person; nothing at all when nothing does. */
export function WaitingList({ themes, now }: { themes: readonly Theme[]; now: number }) {
  const { t } = useTranslation(['programme', 'common'])
  const id = useId()
  const language = useLanguage()
  const leftText = useTimeLeftText()
  const waiting = waitingForMe(themes, now)
  if (waiting.length === 0) return null
  return (
    <section className={styles['waiting']} aria-labelledby={id}>
      <h2 id={id}>{t('home.waits')}</h2>
      <ul>
        {waiting.map(({ kind, theme }) => (
          <li key={theme.id}>
            <Link
              to={kind.startsWith('waitsPosition') ? '/themes/$themeId/positions' : '/themes/$themeId'}
              params={{ themeId: theme.id }}
            >
              {t(`home.${kind}`, {
                theme: localized(theme.title, language).text,
                left: theme.deadline === null ? '' : leftText(theme.deadline, now),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
