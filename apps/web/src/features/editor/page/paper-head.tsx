import type { Theme } from '@plenum/schema/api/theme'
import { type Language, localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { PageHeading } from '../../../shared/ui/page-heading.tsx'

/** The title of the text: the theme's, in the language of the draft. It is set with the theme, not written here. */
export function PaperHead({ theme, language }: { theme: Theme; language: Language }) {
  const { t } = useTranslation('editor')
  const title = localized(theme.title, language)
  return (
    <>
      <title>{`${title.text} – Plenum`}</title>
      <PageHeading lang={title.language}>{title.text === '' ? t('outline.untitled') : title.text}</PageHeading>
    </>
  )
}
