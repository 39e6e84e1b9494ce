import { useState } from 'react'
import { ApiProblem } from '../../shared/api/api-problem.ts'

/**
 * Changes an entry of the calendar as it was when the window opened. When somebody else was first, `current` is what it
 * says now, and the next attempt puts its own in the place of that.
 */
export function useReplace<Entry extends { revision: number }>(entry: Entry | null) {
  const [opened] = useState(entry)
  const [current, setCurrent] = useState<Entry | null>(null)
  async function replace(send: (revision: number) => Promise<unknown>): Promise<void> {
    try {
      await send((current ?? opened)?.revision ?? 0)
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'changed-meanwhile') setCurrent(error.current as Entry)
      throw error
    }
  }
  return { opened, current, replace }
}
