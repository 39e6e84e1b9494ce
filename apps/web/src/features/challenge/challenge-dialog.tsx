import type { Challenge } from '@plenum/schema/api/challenge'
import { localized } from '@plenum/schema/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKeys } from '../../shared/api/idempotency-keys.ts'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { useReplace } from '../../shared/api/use-replace.ts'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { CheckboxList } from '../../shared/ui/checkbox-list.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { LocalizedField } from '../../shared/ui/localized-field.tsx'
import { readAll, readLocalized, readText } from '../../shared/ui/read-form.ts'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { changeChallenge, createChallenge } from './api/save-challenge.ts'
import type { ChallengeSurroundings } from './challenge-surroundings.ts'
import { CurrentChallenge } from './current-challenge.tsx'

type ChallengeDialogProps = ChallengeSurroundings & {
  /** The one to change; a new one when null. */
  challenge: Challenge | null
  onClose: () => void
}

export function ChallengeDialog({ programme, themes, partners, activities, challenge, onClose }: ChallengeDialogProps) {
  const { t } = useTranslation(['challenges', 'common'])
  const language = useLanguage()
  const refresh = useRefreshProgramme(programme.id)
  const [keyFor] = useState(createIdempotencyKeys)
  const { opened, current, replace } = useReplace(challenge)
  const nobody = { value: '', label: t('form.nobody') }
  return (
    <FormDialog
      wide
      title={opened === null ? t('form.create') : t('form.edit', { number: opened.number })}
      submit={t('common:action.save')}
      onClose={onClose}
      onSubmit={async (data) => {
        const body = {
          title: readLocalized(data, 'title', opened?.title),
          description: readLocalized(data, 'description', opened?.description),
          partnerId: readText(data, 'partnerId') || null,
          activityId: readText(data, 'activityId') || null,
          themeIds: readAll(data, 'themeIds'),
        }
        await (opened === null
          ? createChallenge(programme.id, body, keyFor(body))
          : replace((revision) => changeChallenge(opened.id, { ...body, revision })))
        await refresh()
      }}
    >
      <LocalizedField
        label={t('form.title')}
        name="title"
        languages={programme.languages}
        defaultValue={opened?.title}
        maxLength={200}
        isRequired
      />
      <LocalizedField
        label={t('form.description')}
        name="description"
        languages={programme.languages}
        defaultValue={opened?.description}
        maxLength={4000}
        rows={3}
      />
      <SelectField
        label={t('form.partner')}
        name="partnerId"
        defaultValue={opened?.partnerId ?? ''}
        options={[nobody, ...partners.map(({ id, acronym }) => ({ value: id, label: acronym }))]}
      />
      <SelectField
        label={t('form.activity')}
        name="activityId"
        defaultValue={opened?.activityId ?? ''}
        options={[
          nobody,
          ...activities.map(({ id, title }) => ({ value: id, label: localized(title, language).text })),
        ]}
      />
      {themes.length > 0 && (
        <CheckboxList
          label={t('form.themes')}
          name="themeIds"
          options={themes.map(({ id, title }) => ({ value: id, label: localized(title, language).text }))}
          defaultValue={opened?.themeIds}
        />
      )}
      {current !== null && opened !== null && (
        <CurrentChallenge current={current} before={opened} {...{ themes, partners, activities }} />
      )}
    </FormDialog>
  )
}
