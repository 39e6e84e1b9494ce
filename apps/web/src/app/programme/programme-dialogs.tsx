import { lazy, Suspense } from 'react'
import type { Formats } from '../../shared/time/create-formats.ts'
import type { ProgrammeAct, ProgrammeCalendar, ShownEntry } from './programme-act.ts'

/* Windows of those who organise, and what few open: loaded when first wanted. */
const EditProgrammeDialog = lazy(async () => ({
  default: (await import('../../features/programme/edit-programme-dialog.tsx')).EditProgrammeDialog,
}))
const CreateThemeDialog = lazy(async () => ({
  default: (await import('../../features/theme/create-theme-dialog.tsx')).CreateThemeDialog,
}))
const EditThemeDialog = lazy(async () => ({
  default: (await import('../../features/theme/edit-theme-dialog.tsx')).EditThemeDialog,
}))
const MoveDialog = lazy(async () => ({ default: (await import('../theme/move-dialog.tsx')).MoveDialog }))
const DeleteThemeDialog = lazy(async () => ({
  default: (await import('../../features/theme/delete-theme-dialog.tsx')).DeleteThemeDialog,
}))
const PartnerDialog = lazy(async () => ({
  default: (await import('../../features/partner/partner-dialog.tsx')).PartnerDialog,
}))
const ImportDialog = lazy(async () => ({
  default: (await import('../../features/import/import-dialog.tsx')).ImportDialog,
}))
const EventDialog = lazy(async () => ({
  default: (await import('../../features/calendar/event-dialog.tsx')).EventDialog,
}))
const ActivityDialog = lazy(async () => ({
  default: (await import('../../features/calendar/activity-dialog.tsx')).ActivityDialog,
}))
const EntryDialog = lazy(async () => ({
  default: (await import('../../features/calendar/entry-dialog.tsx')).EntryDialog,
}))
const FromActivity = lazy(async () => ({ default: (await import('./from-activity.tsx')).FromActivity }))
const DeleteEntryDialog = lazy(async () => ({
  default: (await import('../../features/calendar/delete-entry-dialog.tsx')).DeleteEntryDialog,
}))

const SubscribeDialog = lazy(async () => ({
  default: (await import('../../features/feed/subscribe-dialog.tsx')).SubscribeDialog,
}))

type ProgrammeDialogsProps = {
  act: ProgrammeAct | null
  calendar: ProgrammeCalendar
  formats: Formats
  now: number
  onAct: (act: ProgrammeAct | null) => void
}

/** The one window that is open over a programme's home, if any. */
export function ProgrammeDialogs(props: ProgrammeDialogsProps) {
  return <Suspense>{props.act !== null && <OpenDialog {...props} act={props.act} />}</Suspense>
}

function OpenDialog({ act, calendar, formats, now, onAct }: ProgrammeDialogsProps & { act: ProgrammeAct }) {
  const { programme, partners, themes } = calendar
  const onClose = () => onAct(null)
  switch (act.type) {
    case 'edit-programme':
      return <EditProgrammeDialog programme={programme} onClose={onClose} />
    case 'create-theme':
      return <CreateThemeDialog programme={programme} partners={partners} onClose={onClose} />
    case 'edit-theme':
      return <EditThemeDialog programme={programme} partners={partners} theme={act.theme} onClose={onClose} />
    case 'move-theme':
      return <MoveDialog theme={act.theme} timeZone={programme.timeZone} onClose={onClose} />
    case 'delete-theme':
      return <DeleteThemeDialog theme={act.theme} onClose={onClose} />
    case 'partner':
      return (
        <PartnerDialog
          programmeId={programme.id}
          languages={programme.languages}
          partner={act.partner}
          kind={act.kind}
          onClose={onClose}
        />
      )
    case 'import-partners':
      return <ImportDialog programmeId={programme.id} subject="partners" onClose={onClose} />
    case 'event':
      return <EventDialog programme={programme} event={act.event} onClose={onClose} />
    case 'activity':
      return (
        <ActivityDialog
          programme={programme}
          partners={partners}
          themes={themes}
          activity={act.activity}
          onClose={onClose}
        />
      )
    case 'subscribe':
      return <SubscribeDialog programmeId={programme.id} formats={formats} onClose={onClose} />
    case 'show-entry': {
      const entry = presentEntry(act.entry, calendar)
      const edit = () =>
        onAct(
          entry.type === 'event'
            ? { type: 'event', event: entry.event }
            : { type: 'activity', activity: entry.activity },
        )
      return (
        <EntryDialog
          entry={entry}
          partners={partners}
          themes={themes}
          formats={formats}
          timeZone={programme.timeZone}
          programmeId={programme.id}
          now={now}
          manage={
            programme.me.mayManage ? { onEdit: edit, onDelete: () => onAct({ type: 'delete-entry', entry }) } : null
          }
          onClose={onClose}
        >
          {entry.type === 'activity' && <FromActivity programmeId={programme.id} activityId={entry.id} />}
        </EntryDialog>
      )
    }
    case 'delete-entry':
      return <DeleteEntryDialog programmeId={programme.id} entry={act.entry} onClose={onClose} />
  }
}

/** As it is now: what is done in its window changes it. */
function presentEntry(entry: ShownEntry, { events, activities }: ProgrammeCalendar): ShownEntry {
  if (entry.type === 'event') {
    return { ...entry, event: events.find(({ id }) => id === entry.id) ?? entry.event }
  }
  return { ...entry, activity: activities.find(({ id }) => id === entry.id) ?? entry.activity }
}
