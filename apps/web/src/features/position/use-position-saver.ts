import type { Position } from '@plenum/schema/api/position'
import type { Stance } from '@plenum/schema/position'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type ApiProblemCode, problemCodeOf } from '../../shared/api/api-problem.ts'
import { positionsQuery } from './api/positions-query.ts'
import { type PositionPlace, setPosition } from './api/set-position.ts'

export type SaveState = { kind: 'still' | 'saving' | 'saved' } | { kind: 'refused'; code: ApiProblemCode }
type Wish = { stance: Stance; statement: string }

/** How long somebody stops typing before it is kept, in milliseconds. */
const pause = 700

/**
 * Keeps a position as it is being written: one request at a time, the last wish after it, each against the revision that
 * the one before has made. What is refused stays on the page.
 */
export function usePositionSaver(place: PositionPlace, versionId: string, known: Position | undefined) {
  const queryClient = useQueryClient()
  const [state, setState] = useState<SaveState>({ kind: 'still' })
  const wish = useRef<Wish | null>(null)
  const busy = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const revision = useRef(known?.revision ?? 0)

  async function send(): Promise<void> {
    clearTimeout(timer.current)
    if (busy.current) return
    busy.current = true
    try {
      while (wish.current !== null) {
        const next = wish.current
        wish.current = null
        setState({ kind: 'saving' })
        const answer = await setPosition(place, { versionId, ...next, revision: revision.current })
        revision.current = revisionIn(answer.positions, place)
        queryClient.setQueryData(positionsQuery(place.themeId).queryKey, answer)
      }
      setState({ kind: 'saved' })
    } catch (error) {
      setState({ kind: 'refused', code: problemCodeOf(error) })
      // What others made of it meanwhile; to save once more takes the place of that.
      const now = await queryClient.fetchQuery({ ...positionsQuery(place.themeId), staleTime: 0 }).catch(() => null)
      if (now !== null) revision.current = revisionIn(now.positions, place)
    } finally {
      busy.current = false
    }
  }

  const latest = useRef(send)
  latest.current = send
  // Leaving the page does not lose the last words.
  useEffect(() => () => void latest.current(), [])

  return {
    state,
    /** `now`, or when the writing rests. */
    save(next: Wish, when: 'now' | 'later') {
      wish.current = next
      clearTimeout(timer.current)
      if (when === 'now') void send()
      else timer.current = setTimeout(() => void latest.current(), pause)
    },
    flush: () => void send(),
  }
}

function revisionIn(positions: readonly Position[], { partnerId, recommendationId }: PositionPlace): number {
  const found = positions.find((one) => one.partnerId === partnerId && one.recommendationId === recommendationId)
  return found?.revision ?? 0
}
