import { localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'
import { deleteActivity } from './api/delete-activity.ts'
import { deleteEvent } from './api/delete-event.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { detailsOf } from './coming-up.ts'

type DeleteEntryDialogProps = {
  programmeId: string
  entry: Exclude<CalendarEntry, { type: 'deadline' }>
  onClose: () => void
}

export function DeleteEntryDialog({ programmeId, entry, onClose }: DeleteEntryDialogProps) {
  const { t } = useTranslation(['programme', 'common'])
  const language = useLanguage()
  const refresh = useRefreshProgramme(programmeId)
  return (
    <ConfirmDialog
      title={t('entry.deleteTitle')}
      text={t('entry.deleteText', { title: localized(detailsOf(entry).title, language).text })}
      confirm={t('common:action.delete')}
      onClose={onClose}
      onConfirm={async () => {
        await (entry.type === 'event' ? deleteEvent(entry.id) : deleteActivity(entry.id))
        await refresh()
      }}
    />
  )
}
