import type { NoticeSettings } from '@plenum/schema/api/notice'
import { localized } from '@plenum/schema/language'
import { type MailManner, mailManners } from '@plenum/schema/notice'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { DataTable } from '../../shared/ui/data-table.tsx'
import { SelectField } from '../../shared/ui/select-field.tsx'

type MannerTableProps = {
  programme: NoticeSettings['programmes'][number]
  /** `themeId` null: for the whole programme; a theme's `manner` null: as the programme. */
  onChange: (themeId: string | null, manner: MailManner | null) => void
}

type Row = { id: string | null; manner: MailManner | null; title: NoticeSettings['programmes'][number]['name'] | null }

/** What of one programme reaches somebody by e-mail: all of it, and theme by theme. */
export function MannerTable({ programme, onChange }: MannerTableProps) {
  const { t } = useTranslation('notices')
  const language = useLanguage()
  const name = localized(programme.name, language).text
  const rows: Row[] = [
    { id: null, manner: programme.manner, title: null },
    ...programme.themes.map(({ id, manner, title }) => ({ id, manner, title })),
  ]
  const manners = mailManners.map((manner) => ({ value: manner, label: t(`manner.${manner}`) }))
  return (
    <DataTable
      label={name}
      rows={rows}
      rowKey={({ id }) => id ?? ''}
      columns={[
        {
          key: 'theme',
          label: t('settings.theme'),
          kind: 'head',
          renderCell: ({ title }) => (title === null ? t('settings.programme') : <ContentText text={title} />),
        },
        {
          key: 'manner',
          label: t('settings.manner'),
          renderCell: ({ id, manner, title }) => (
            <SelectField
              hideLabel
              label={t('settings.of', { name: title === null ? name : localized(title, language).text })}
              name={id ?? 'programme'}
              value={manner ?? 'programme'}
              options={id === null ? manners : [{ value: 'programme', label: t('manner.programme') }, ...manners]}
              onChange={(value) => onChange(id, mailManners.find((each) => each === value) ?? null)}
            />
          ),
        },
      ]}
    />
  )
}
