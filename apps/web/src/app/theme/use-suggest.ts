import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { CreateThread } from '@plenum/schema/api/thread'
import type { Language } from '@plenum/schema/language'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createThread } from '../../features/discussion/api/create-thread.ts'
import { putThread } from '../../features/discussion/list/put-thread.ts'
import { createIdempotencyKeys } from '../../shared/api/idempotency-keys.ts'

/**
 * Sends what somebody suggests in the text. A suggestion whose answer got lost is sent again under its first key, also
 * after others were sent in between.
 * @returns rejects with ApiProblem
 */
export function useSuggest(themeId: string, language: Language): (change: BlockChange, text: string) => Promise<void> {
  const queryClient = useQueryClient()
  const [keys] = useState(() => new Map<string, string>())
  return async (change, text) => {
    const body: CreateThread = {
      kind: 'suggestion',
      language,
      change: change as unknown as Extract<CreateThread, { kind: 'suggestion' }>['change'],
      text,
    }
    const name = JSON.stringify(body)
    const key = keys.get(name) ?? createIdempotencyKeys()(body)
    keys.set(name, key)
    putThread(queryClient, await createThread(themeId, body, key))
    keys.delete(name)
  }
}
