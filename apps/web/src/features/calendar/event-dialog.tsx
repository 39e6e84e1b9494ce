import type { CreateEvent, ProgrammeEvent } from '@plenum/schema/api/calendar'
import type { Programme } from '@plenum/schema/api/programme'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKeys } from '../../shared/api/idempotency-keys.ts'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { LocalizedField } from '../../shared/ui/localized-field.tsx'
import { readLocalized, readText } from '../../shared/ui/read-form.ts'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import { createEvent } from './api/create-event.ts'
import { replaceEvent } from './api/replace-event.ts'
import { CurrentEntry } from './current-entry.tsx'
import { PeriodFields } from './period-fields.tsx'
import { readEntry } from './read-entry.ts'
import { useReplace } from '../../shared/api/use-replace.ts'

const kinds: readonly ProgrammeEvent['kind'][] = ['launch', 'interim', 'closing', 'other']

type EventDialogProps = { programme: Programme; event: ProgrammeEvent | null; onClose: () => void }

/** A new event (`event` null), or one to change. */
export function EventDialog({ programme, event, onClose }: EventDialogProps) {
  const { t } = useTranslation(['programme', 'common', 'calendar'])
  const refresh = useRefreshProgramme(programme.id)
  const [keyFor] = useState(createIdempotencyKeys)
  const { opened, current, replace } = useReplace(event)
  const { languages, timeZone } = programme
  return (
    <FormDialog
      wide
      title={event === null ? t('form.createEvent') : t('form.editEvent')}
      submit={event === null ? t('form.create') : t('common:action.save')}
      onClose={onClose}
      onSubmit={async (data) => {
        const body: CreateEvent = {
          chair: readLocalized(data, 'chair', opened?.chair),
          kind: kinds.find((kind) => kind === readText(data, 'kind')) ?? 'other',
          ...readEntry(data, timeZone, opened),
          agenda: readLocalized(data, 'agenda', opened?.agenda),
        }
        await (opened === null
          ? createEvent(programme.id, body, keyFor(body))
          : replace((revision) => replaceEvent(opened.id, { ...body, revision })))
        await refresh()
      }}
    >
      <SelectField
        label={t('form.kind')}
        name="kind"
        defaultValue={event?.kind ?? 'launch'}
        options={kinds.map((value) => ({ value, label: t(`common:eventKind.${value}`) }))}
      />
      <LocalizedField
        label={t('form.title')}
        name="title"
        languages={languages}
        defaultValue={event?.title}
        maxLength={200}
        isRequired
      />
      <PeriodFields timeZone={timeZone} startsAt={event?.startsAt} endsAt={event?.endsAt} />
      <LocalizedField
        label={t('form.place')}
        name="place"
        languages={languages}
        defaultValue={event?.place}
        maxLength={400}
      />
      <TextField
        label={t('form.liveStream')}
        name="liveStreamUrl"
        type="url"
        optional
        defaultValue={event?.liveStreamUrl ?? ''}
        maxLength={2000}
      />
      <LocalizedField
        label={t('calendar:chair')}
        name="chair"
        languages={languages}
        defaultValue={event?.chair}
        maxLength={200}
      />
      <LocalizedField
        label={t('form.agenda')}
        name="agenda"
        description={t('form.agendaText')}
        languages={languages}
        defaultValue={event?.agenda}
        maxLength={4000}
        rows={3}
      />
      {current !== null && opened !== null && <CurrentEntry current={current} before={opened} timeZone={timeZone} />}
    </FormDialog>
  )
}
