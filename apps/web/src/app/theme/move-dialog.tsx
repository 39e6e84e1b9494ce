import type { Theme } from '@plenum/schema/api/theme'
import { StagePreview } from '../../features/schedule/stage-preview.tsx'
import { MoveStageDialog } from '../../features/theme/move-stage-dialog.tsx'
import { useFormats } from '../../shared/time/use-formats.ts'

type MoveDialogProps = { theme: Theme; timeZone: string; onClose: () => void }

/** Moves a theme on, and says before what that does. */
export function MoveDialog(props: MoveDialogProps) {
  const formats = useFormats(props.timeZone)
  return (
    <MoveStageDialog
      {...props}
      renderPreview={(to) => <StagePreview themeId={props.theme.id} to={to} formats={formats} />}
    />
  )
}
