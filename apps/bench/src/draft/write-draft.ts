import type { DraftNode } from '@plenum/document/draft-node'
import { draftJsonToUpdate } from '@plenum/document/draft-json-to-update'
import * as Y from 'yjs'
import type { Endings } from '../run/endings.ts'
import { until } from '../run/until.ts'
import type { ReviewedTheme } from '../server/create-assembly.ts'
import type { Session } from '../server/session.ts'
import { connect } from '../wire/connect.ts'
import { readDraft } from './read-draft.ts'

/** Writes a draft into a theme that has none, over the wire; resolves when the server gives it to who asks. */
export async function writeDraft(
  writer: Session,
  { themeId, documentId }: ReviewedTheme,
  draft: DraftNode,
  endings: Endings,
): Promise<void> {
  const { doc, close } = await connect(writer, documentId, endings)
  Y.applyUpdate(doc, draftJsonToUpdate(draft))
  const blocks = draft.content?.length ?? 0
  await until('the draft is stored', async () => ((await readDraft(writer, themeId)).content?.length ?? 0) >= blocks)
  close()
}
