import type { CreateThread, Thread } from '@plenum/schema/api/thread'
import type { ThemeId } from '@plenum/schema/id'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { draftLanguage } from '../server/create-assembly.ts'
import type { Session } from '../server/session.ts'
import type { SentPassage } from './passages-in.ts'

/** A comment on a passage, or a suggestion to change a block, seen by everybody. */
export function postThread(
  author: Session,
  themeId: ThemeId,
  about: SentPassage | BlockChange,
  text: string,
): Promise<Thread> {
  const input: CreateThread =
    'kind' in about
      ? { kind: 'suggestion', language: draftLanguage, change: about, text }
      : { kind: 'comment', anchor: { on: 'passage', language: draftLanguage, ...about }, text }
  return author.send<Thread>('POST', `/api/themes/${themeId}/threads`, input)
}
