import { use, useEffect, useState } from 'react'
import { type ApiProblemCode, problemCodeOf } from '../../../shared/api/api-problem.ts'
import { DiscussionScope } from '../discussion-scope.ts'
import { attemptFor } from './attempt-for.ts'
import type { KeptText } from './kept-text.ts'

/**
 * A text that somebody types at `place`, kept until the server has taken it: through errors, through leaving and coming
 * back, through a reload.
 */
export function useKeptText(place: string, initial: Pick<KeptText, 'text' | 'mentions'>) {
  const { keptTexts } = use(DiscussionScope)
  const [kept, setKept] = useState<KeptText>(() => {
    const before = keptTexts.read(place)
    return before.text === '' ? { ...initial, attempt: null } : before
  })
  const [problem, setProblem] = useState<ApiProblemCode | null>(null)
  const [pending, setPending] = useState(false)

  function change(next: KeptText): void {
    setKept(next)
    keptTexts.write(place, next)
  }

  /** @returns whether the server has it */
  async function send<Body>(body: Body, post: (body: Body, key: string) => Promise<unknown>): Promise<boolean> {
    if (pending) return false
    const attempt = attemptFor(kept.attempt, body)
    change({ ...kept, attempt })
    setPending(true)
    setProblem(null)
    try {
      await post(body, attempt.key)
      keptTexts.drop(place, kept.text)
      return true
    } catch (error) {
      setProblem(problemCodeOf(error))
      return false
    } finally {
      setPending(false)
    }
  }

  function discard(): void {
    keptTexts.drop(place, kept.text)
    setKept({ ...initial, attempt: null })
    setProblem(null)
  }

  // It would be there again after a reload, not after the window was closed.
  const unsent = kept.text.trim() !== '' && kept.text !== initial.text
  useEffect(() => {
    if (!unsent) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsent])

  return { kept, problem, pending, unsent, change, send, discard }
}
