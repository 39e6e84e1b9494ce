import type { FreezeState } from '@plenum/schema/api/freeze'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { languageNames } from '../../shared/i18n/language-names.ts'
import { TextField } from '../../shared/ui/text-field.tsx'
import styles from './freeze.module.css'

type Check = FreezeState['checks'][number]
type CheckFieldProps = {
  themeId: string
  check: Check
  /** A link leads away from the window. */
  onLeave: () => void
}

/** Something that is not settled: what it is about, with the way there, and room for a reason to go on without. */
export function CheckField({ themeId, check: { check, count, items }, onLeave }: CheckFieldProps) {
  const { t } = useTranslation('final')
  const more = count - items.length
  return (
    <fieldset className={styles['check']}>
      <legend>{t(`check.${check}`, { count })}</legend>
      <ul>
        {items.map((item, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- some have no id, and all are drawn anew together
          <li key={index}>
            <CheckItem themeId={themeId} item={item} onLeave={onLeave} />
          </li>
        ))}
        {more > 0 && <li>{t('freeze.more', { count: more })}</li>}
      </ul>
      <TextField label={t('freeze.reason')} name={check} rows={2} isRequired maxLength={2000} />
    </fieldset>
  )
}

type CheckItemProps = { themeId: string; item: Check['items'][number]; onLeave: () => void }

function CheckItem({ themeId, item: { threadId, language, text }, onLeave }: CheckItemProps) {
  const { t } = useTranslation('final')
  const words = text === '' ? t('freeze.empty') : text
  if (threadId === undefined && language === undefined) return words
  return (
    <Link
      to="/themes/$themeId"
      params={{ themeId }}
      search={{ ...(language !== undefined && { language }), ...(threadId !== undefined && { thread: threadId }) }}
      onClick={onLeave}
    >
      {language !== undefined && `${languageNames[language]}: `}
      {words}
    </Link>
  )
}
