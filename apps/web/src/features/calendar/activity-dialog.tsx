import type { Activity, CreateActivity } from '@plenum/schema/api/calendar'
import type { Partner } from '@plenum/schema/api/partner'
import type { Programme } from '@plenum/schema/api/programme'
import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKeys } from '../../shared/api/idempotency-keys.ts'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { CheckboxList } from '../../shared/ui/checkbox-list.tsx'
import { FieldPair } from '../../shared/ui/field-pair.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { LocalizedField } from '../../shared/ui/localized-field.tsx'
import { readAll, readLocalized, readText } from '../../shared/ui/read-form.ts'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import { createActivity } from './api/create-activity.ts'
import { replaceActivity } from './api/replace-activity.ts'
import { CurrentEntry } from './current-entry.tsx'
import { heardText, readHeard } from './heard-lines.ts'
import { PeriodFields } from './period-fields.tsx'
import { readEntry } from './read-entry.ts'
import { useReplace } from '../../shared/api/use-replace.ts'

const kinds: readonly Activity['kind'][] = ['round-table', 'seminar', 'study-day', 'workshop', 'other']
const states: readonly Activity['state'][] = ['planned', 'held', 'cancelled']

type ActivityDialogProps = {
  programme: Programme
  partners: readonly Partner[]
  themes: readonly Theme[]
  activity: Activity | null
  onClose: () => void
}

/** A new activity (`activity` null), or one to change. */
export function ActivityDialog({ programme, partners, themes, activity, onClose }: ActivityDialogProps) {
  const { t } = useTranslation(['programme', 'common', 'calendar'])
  const language = useLanguage()
  const refresh = useRefreshProgramme(programme.id)
  const [keyFor] = useState(createIdempotencyKeys)
  const { opened, current, replace } = useReplace(activity)
  const { languages, timeZone } = programme
  return (
    <FormDialog
      wide
      title={activity === null ? t('form.createActivity') : t('form.editActivity')}
      submit={activity === null ? t('form.create') : t('common:action.save')}
      onClose={onClose}
      onSubmit={async (data) => {
        const body: CreateActivity = {
          kind: kinds.find((kind) => kind === readText(data, 'kind')) ?? 'other',
          state: states.find((state) => state === readText(data, 'state')) ?? 'planned',
          ...readEntry(data, timeZone, opened),
          report: readLocalized(data, 'report', opened?.report),
          partnerIds: readAll(data, 'partnerIds'),
          themeIds: readAll(data, 'themeIds'),
          heard: readHeard(readText(data, 'heard')),
          places: readText(data, 'places') === '' ? null : Number(readText(data, 'places')),
        }
        await (opened === null
          ? createActivity(programme.id, body, keyFor(body))
          : replace((revision) => replaceActivity(opened.id, { ...body, revision })))
        await refresh()
      }}
    >
      <FieldPair>
        <SelectField
          label={t('form.kind')}
          name="kind"
          defaultValue={activity?.kind ?? 'round-table'}
          options={kinds.map((value) => ({ value, label: t(`common:activityKind.${value}`) }))}
        />
        <SelectField
          label={t('form.state')}
          name="state"
          defaultValue={activity?.state ?? 'planned'}
          options={states.map((value) => ({ value, label: t(`common:activityState.${value}`) }))}
        />
      </FieldPair>
      <LocalizedField
        label={t('form.title')}
        name="title"
        languages={languages}
        defaultValue={activity?.title}
        maxLength={200}
        isRequired
      />
      <PeriodFields timeZone={timeZone} startsAt={activity?.startsAt} endsAt={activity?.endsAt} />
      <LocalizedField
        label={t('form.place')}
        name="place"
        languages={languages}
        defaultValue={activity?.place}
        maxLength={400}
      />
      <TextField
        label={t('form.liveStream')}
        name="liveStreamUrl"
        type="url"
        optional
        defaultValue={activity?.liveStreamUrl ?? ''}
        maxLength={2000}
      />
      {partners.length > 0 && (
        <CheckboxList
          label={t('form.organisers')}
          name="partnerIds"
          options={partners.map(({ id, acronym }) => ({ value: id, label: acronym }))}
          defaultValue={activity?.partnerIds}
        />
      )}
      {themes.length > 0 && (
        <CheckboxList
          label={t('form.themes')}
          name="themeIds"
          options={themes.map(({ id, title }) => ({ value: id, label: localized(title, language).text }))}
          defaultValue={activity?.themeIds}
        />
      )}
      <LocalizedField
        label={t('form.report')}
        name="report"
        description={t('calendar:form.reportText')}
        languages={languages}
        defaultValue={activity?.report}
        maxLength={20000}
        rows={3}
      />
      <TextField
        label={t('calendar:form.heard')}
        description={t('calendar:form.heardText')}
        name="heard"
        optional
        defaultValue={heardText(activity?.heard ?? [])}
        rows={3}
      />
      <TextField
        label={t('calendar:form.places')}
        description={t('calendar:form.placesText')}
        name="places"
        type="text"
        inputMode="numeric"
        pattern="[1-9][0-9]{0,4}"
        optional
        defaultValue={String(activity?.registration?.places ?? '')}
        maxLength={5}
      />
      {current !== null && opened !== null && <CurrentEntry current={current} before={opened} timeZone={timeZone} />}
    </FormDialog>
  )
}
