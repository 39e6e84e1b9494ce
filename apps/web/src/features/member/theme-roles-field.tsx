import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { type ThemeRole, themeRoles } from '@plenum/schema/role'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { FieldGroup } from '../../shared/ui/field-group.tsx'
import { SelectField } from '../../shared/ui/select-field.tsx'
import styles from './member.module.css'

type ThemeRolesFieldProps = { themes: readonly Theme[]; roleIn: (themeId: string) => ThemeRole | null }

/** A role per theme, named `theme.<id>`; '' for none. */
export function ThemeRolesField({ themes, roleIn }: ThemeRolesFieldProps) {
  const { t } = useTranslation(['members', 'common'])
  const language = useLanguage()
  if (themes.length === 0) return null
  return (
    <FieldGroup label={t('edit.themes')} description={t('edit.themesText')}>
      <div className={styles['roles']}>
        {themes.map(({ id, title }) => (
          <Fragment key={id}>
            <span aria-hidden>
              <ContentText text={title} />
            </span>
            <SelectField<ThemeRole | ''>
              hideLabel
              label={localized(title, language).text}
              name={`theme.${id}`}
              defaultValue={roleIn(id) ?? ''}
              options={[
                { value: '', label: t('edit.none') },
                ...themeRoles.map((value) => ({ value, label: t(`common:themeRole.${value}`) })),
              ]}
            />
          </Fragment>
        ))}
      </div>
    </FieldGroup>
  )
}
