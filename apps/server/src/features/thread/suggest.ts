import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { createThreadSchema } from '@plenum/schema/api/thread'
import type { PersonId, ThemeId, ThreadId } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import { AppError } from '../../app-error.ts'
import { createThread } from './create-thread.ts'
import type { ThreadDeps } from './thread-deps.ts'

/**
 * For other features: a suggestion in the name of this person without a word of explanation, judged as one that was sent.
 * The same change under the same key is the same suggestion. Returns its thread.
 */
export async function suggest(
  deps: ThreadDeps,
  personId: PersonId,
  themeId: ThemeId,
  { language, change }: { language: Language; change: BlockChange },
  key: string,
): Promise<ThreadId> {
  const parsed = createThreadSchema.safeParse({ kind: 'suggestion', language, change })
  if (!parsed.success) throw new AppError('bad-request', 'Not a change that can be suggested.')
  return (await createThread(deps, personId, themeId, parsed.data, key)).id
}
