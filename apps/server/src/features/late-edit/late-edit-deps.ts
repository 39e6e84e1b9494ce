import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { PersonId, ThemeId, ThreadId } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import type { ServerDeps } from '../../server-deps.ts'
import type { DraftDesk } from '../../sync/draft-desk.ts'
import type { Turns } from '../../turns.ts'

/**
 * Begins a suggestion in the name of this person and judges it as every other; the same change under the same key is the
 * same suggestion. Another feature's; handed in by what composes both.
 */
export type Suggest = (
  personId: PersonId,
  themeId: ThemeId,
  suggestion: { language: Language; change: BlockChange },
  key: string,
) => Promise<ThreadId>

/** What the services of this feature are built from; `turns` is by the id of the late edits. */
export type LateEditDeps = ServerDeps & { desk: DraftDesk; suggest: Suggest; turns: Turns }
