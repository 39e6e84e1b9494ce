import { useState } from 'react'
import { ApiProblem } from './api-problem.ts'

/**
 * Changes a record as it was when the window opened. When somebody else was first, `current` is what it says now, and the
 * next attempt is about that. `entry` is null for a new one.
 */
export function useReplace<Entry extends { revision: number }, Current extends Entry = Entry>(entry: Entry | null) {
  const [opened] = useState(entry)
  const [current, setCurrent] = useState<Current | null>(null)
  async function replace(send: (revision: number) => Promise<unknown>): Promise<void> {
    try {
      await send((current ?? opened)?.revision ?? 0)
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'changed-meanwhile') setCurrent(error.current as Current)
      throw error
    }
  }
  return { opened, current, replace }
}
