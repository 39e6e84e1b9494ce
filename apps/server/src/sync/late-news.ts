import type { DocumentId } from '@plenum/schema/id'
import type { ServerDeps } from '../server-deps.ts'

export type LateNews = {
  /** Something was kept aside of this draft. */
  tell(documentId: DocumentId): void
  close(): void
}

/** Who types on after a draft was sealed brings something with every letter; the pages read it again at most so often. */
const TELL_AFTER = 500

/** Tells the pages of a programme that words were kept aside in one of its themes. @param onError told what failed */
export function createLateNews(
  deps: Pick<ServerDeps, 'db' | 'liveBus'>,
  onError: (error: unknown, documentId: DocumentId) => void,
): LateNews {
  const due = new Map<DocumentId, NodeJS.Timeout>()

  async function publish(documentId: DocumentId): Promise<void> {
    const theme = await deps.db
      .selectFrom('draft')
      .innerJoin('theme', 'theme.id', 'draft.theme_id')
      .select(['theme.id', 'theme.programme_id as programmeId'])
      .where('draft.document_id', '=', documentId)
      .executeTakeFirst()
    if (theme === undefined) return
    const { programmeId } = theme
    deps.liveBus.publish({ programmeId }, { type: 'late-edits', programmeId, themeId: theme.id })
  }

  return {
    tell(documentId) {
      if (due.has(documentId)) return
      const timer = setTimeout(() => {
        due.delete(documentId)
        publish(documentId).catch((error: unknown) => onError(error, documentId))
      }, TELL_AFTER)
      due.set(documentId, timer)
    },
    close() {
      for (const timer of due.values()) clearTimeout(timer)
      due.clear()
    },
  }
}
