import type { DraftNode } from '@plenum/document/draft-node'
import type { ThemeId } from '@plenum/schema/id'
import { draftLanguage } from '../server/create-assembly.ts'
import type { Session } from '../server/session.ts'

/** The draft as the server has it, without the marks of threads. */
export function readDraft(reader: Session, themeId: ThemeId): Promise<DraftNode> {
  return reader.send<DraftNode>('GET', `/api/themes/${themeId}/drafts/${draftLanguage}`)
}
