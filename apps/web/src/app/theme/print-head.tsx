import type { Programme } from '@plenum/schema/api/programme'
import type { Theme } from '@plenum/schema/api/theme'
import { type Language, localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { languageNames } from '../../shared/i18n/language-names.ts'
import { useFormats } from '../../shared/time/use-formats.ts'
import { useNow } from '../../shared/time/use-now.ts'
import styles from './print-head.module.css'

type PrintHeadProps = { programme: Programme; theme: Theme; language: Language }

/** Above a printed text: what it is of, how far it was, and when. On the screen the page's own head says that. */
export function PrintHead({ programme, theme: { title, stage, round }, language }: PrintHeadProps) {
  const { t } = useTranslation(['editor', 'common'])
  const formats = useFormats(programme.timeZone)
  const now = useNow()
  const [whole, theme] = [localized(programme.name, language), localized(title, language)]
  const stageName = stage === 'review' ? t('common:stage.reviewRound', { round }) : t(`common:stage.${stage}`)
  const state = stage === 'frozen' ? [t('print.final')] : [t('print.draft'), stageName]
  return (
    <div className={styles['head']}>
      <p>
        <strong lang={whole.language}>{whole.text}</strong>
        <br />
        <span lang={theme.language}>{theme.text}</span>
      </p>
      <p>
        <strong>{state.join(' · ')}</strong>
        <br />
        {languageNames[language]} · {formats.day(new Date(now).toISOString())}
      </p>
    </div>
  )
}
