import { type Language, languages as allLanguages, type LocalizedText } from '@plenum/schema/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './field.module.css'
import { TextField } from './text-field.tsx'

type LocalizedFieldProps = {
  label: string
  /** Names its inputs `<name>.<language>`, as the server names their faults. */
  name: string
  /** One input each, in this order; then one for each other language in which there is a text already. */
  languages: readonly Language[]
  defaultValue?: LocalizedText | undefined
  description?: string | undefined
  rows?: number | undefined
  maxLength: number
  /** At least one language must be filled in. */
  isRequired?: boolean | undefined
}

/**
 * A text in each of the programme's languages. Those in which it exists besides are shown as well: who reads in one of
 * them would go on seeing the old name.
 */
export function LocalizedField({
  label,
  name,
  languages,
  defaultValue = {},
  description,
  rows,
  maxLength,
  isRequired,
}: LocalizedFieldProps) {
  const { t } = useTranslation()
  const [text, setText] = useState<LocalizedText>(defaultValue)
  const [shown] = useState(() => allLanguages.filter((language) => (defaultValue[language] ?? '') !== ''))
  const all = [...languages, ...shown.filter((language) => !languages.includes(language))]
  const empty = Object.values(text).every((value) => (value ?? '').trim() === '')
  const fieldIn = (language: Language, index: number, naming: { label: string } | { 'aria-label': string }) => (
    <TextField
      {...naming}
      name={`${name}.${language}`}
      value={text[language] ?? ''}
      onChange={(value) => setText({ ...text, [language]: value })}
      contentLanguage={language}
      maxLength={maxLength}
      rows={rows}
      validate={() => (isRequired === true && index === 0 && empty ? t('field.oneLanguage') : null)}
    />
  )
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['label']}>
        {label} {isRequired !== true && <small>({t('field.optional')})</small>}
      </legend>
      {description !== undefined && <span className={styles['description']}>{description}</span>}
      {all.map((language, index) => (
        <div key={language} className={styles['tongue']}>
          <span aria-hidden>{language}</span>
          {fieldIn(language, index, {
            'aria-label': t('field.inLanguage', { label, language: t(`language.${language}`) }),
          })}
        </div>
      ))}
    </fieldset>
  )
}
