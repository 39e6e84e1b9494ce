import type { ThemeId } from '@plenum/schema/id'
import type { Stage } from '@plenum/schema/stage'
import type { Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** The stages in which nobody writes, whatever is set: a theme's drafts are sealed as long as it is in one of them. */
export const sealedStages: readonly Stage[] = ['validation', 'frozen']

/**
 * From the commit of this transaction on the log takes no row of any draft of the theme (`at` in milliseconds), or takes
 * them again (null). Waits for appends under way; a draft that is sealed already keeps its time.
 */
export async function sealDrafts(trx: Transaction<Tables>, themeId: ThemeId, at: number | null): Promise<void> {
  const drafts = await trx
    .selectFrom('draft')
    .select('document_id')
    .where('theme_id', '=', themeId)
    .orderBy('document_id')
    .execute()
  // One after the other in the order in which the log locks them, or the two wait for each other.
  for (const { document_id: documentId } of drafts) {
    await trx
      .updateTable('document')
      .set((eb) => ({ sealed_at: at === null ? null : eb.fn.coalesce('sealed_at', eb.val(at)) }))
      .where('id', '=', documentId)
      .execute()
  }
}
