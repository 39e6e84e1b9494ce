import { useState } from 'react'

const key = 'plenum-shows-suggestions'

/** Whether this device shows suggestions in the text; it does unless somebody wanted otherwise. */
export function useShowsSuggestions(): [boolean, (shows: boolean) => void] {
  const [shows, setShows] = useState(() => localStorage.getItem(key) !== 'no')
  return [
    shows,
    (next) => {
      setShows(next)
      try {
        localStorage.setItem(key, next ? 'yes' : 'no')
      } catch {
        // Then it holds for this page.
      }
    },
  ]
}
