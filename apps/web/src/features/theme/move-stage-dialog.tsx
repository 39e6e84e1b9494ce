import { nextStages } from '@plenum/domain/stage-move'
import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import type { Stage } from '@plenum/schema/stage'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefreshTheme } from '../../shared/api/use-refresh-theme.ts'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { moveStage } from './api/move-stage.ts'
import { DeadlineField } from './deadline-field.tsx'
import { readDeadline } from './read-deadline.ts'

type MoveStageDialogProps = {
  theme: Theme
  timeZone: string
  onClose: () => void
  /** What a move there would do. */
  renderPreview: (to: Stage) => ReactNode
}

/** Moves a theme on, from the stage that is shown: two organisers who do so at once are told of each other. */
export function MoveStageDialog({ theme, timeZone, onClose, renderPreview }: MoveStageDialogProps) {
  const { t } = useTranslation(['programme', 'common'])
  const language = useLanguage()
  const refresh = useRefreshTheme(theme.programmeId, theme.id)
  const [from] = useState(theme.stage)
  const options = nextStages(from)
  // Onward is the usual way, and the last of the followers.
  const [to, setTo] = useState(options.at(-1))
  const now = t('move.now', { title: localized(theme.title, language).text, stage: t(`common:stage.${from}`) })
  if (to === undefined) {
    return (
      <Dialog title={t('move.title')} isOpen onClose={onClose}>
        <p>
          {now} {t('move.none')}
        </p>
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={t('move.title')}
      submit={t('move.submit')}
      onClose={onClose}
      onSubmit={async (data) => {
        try {
          await moveStage(theme.id, { from, to, deadline: readDeadline(data, timeZone) })
        } finally {
          await refresh()
        }
      }}
    >
      <p>{now}</p>
      <SelectField
        label={t('move.to')}
        name="to"
        value={to}
        onChange={setTo}
        description={t(`move.${to}`)}
        options={options.map((value) => ({ value, label: t(`common:stage.${value}`) }))}
      />
      {renderPreview(to)}
      {(from === 'consolidation' || from === 'validation') && <p>{t('move.final')}</p>}
      <DeadlineField label={t('move.deadline')} deadline={null} timeZone={timeZone} />
    </FormDialog>
  )
}
