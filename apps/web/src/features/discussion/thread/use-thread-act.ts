import type { Thread } from '@plenum/schema/api/thread'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApiProblemCode, problemCodeOf } from '../../../shared/api/api-problem.ts'
import { putThread } from '../list/put-thread.ts'
import { keepPlace } from './focus-thread.ts'

/** Does something with a thread by one press and shows what the server makes of it; one thing at a time. */
export function useThreadAct() {
  const queryClient = useQueryClient()
  const [problem, setProblem] = useState<ApiProblemCode | null>(null)
  const [pending, setPending] = useState(false)

  async function act(run: () => Promise<Thread>): Promise<void> {
    if (pending) return
    setPending(true)
    setProblem(null)
    try {
      const thread = await run()
      keepPlace(thread.id)
      putThread(queryClient, thread)
    } catch (error) {
      setProblem(problemCodeOf(error))
    } finally {
      setPending(false)
    }
  }

  return { act, pending, problem, clearProblem: () => setProblem(null) }
}

export type ThreadAct = ReturnType<typeof useThreadAct>
