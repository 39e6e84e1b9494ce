import type { LateEdit } from '@plenum/schema/api/freeze'
import { useQueryClient } from '@tanstack/react-query'
import { ChangeDifference } from '../../features/editor/suggest/change-difference.tsx'
import { LateEditsNotice } from '../../features/late-edit/late-edits-notice.tsx'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { useFormats } from '../../shared/time/use-formats.ts'

type LateEditsProps = { themeId: string; timeZone: string; lateEdits: readonly LateEdit[] }

/** What was written after the text was closed, with its differences drawn as the editor draws them. */
export function LateEdits({ themeId, timeZone, lateEdits }: LateEditsProps) {
  const queryClient = useQueryClient()
  const formats = useFormats(timeZone)
  return (
    <LateEditsNotice
      lateEdits={lateEdits}
      formats={formats}
      renderChange={(change, language, key) => <ChangeDifference key={key} change={change} language={language} />}
      onSettled={() => queryClient.invalidateQueries({ queryKey: queryKeys.lateEdits(themeId) })}
    />
  )
}
