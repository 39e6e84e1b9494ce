import type { Programme } from '@plenum/schema/api/programme'
import { localized } from '@plenum/schema/language'
import { maxQuery } from '@plenum/schema/search'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { Button } from '../../shared/ui/button.tsx'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import type { SearchView } from './search-view.ts'
import styles from './search.module.css'

type SearchFormProps = {
  view: SearchView
  programmes: readonly Programme[]
  onSearch: (view: SearchView) => void
}

/** The words, and in which programme. */
export function SearchForm({ view, programmes, onSearch }: SearchFormProps) {
  const { t } = useTranslation('search')
  const language = useLanguage()
  const [words, setWords] = useState(view.q ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch({ ...view, q: words.trim() })
  }
  return (
    <form role="search" className={styles['form']} onSubmit={submit}>
      <div className={styles['words']}>
        <TextField
          label={t('field')}
          type="search"
          name="q"
          value={words}
          onChange={setWords}
          maxLength={maxQuery}
          autoFocus={view.q === undefined}
          autoComplete="off"
        />
        <Button type="submit" kind="primary">
          {t('go')}
        </Button>
      </div>
      {programmes.length > 1 && (
        <SelectField
          label={t('programme')}
          name="programme"
          value={view.programme ?? ''}
          onChange={(value) => {
            const { programme: _before, ...rest } = view
            onSearch({ ...rest, q: words.trim(), ...(value !== '' && { programme: value }) })
          }}
          options={[
            { value: '', label: t('everyProgramme') },
            ...programmes.map(({ id, name }) => ({ value: id, label: localized(name, language).text })),
          ]}
        />
      )}
    </form>
  )
}
