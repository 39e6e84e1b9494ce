import { createContext } from 'react'

/** The two versions that are to be compared, by id; `now` is the text as it stands. */
export type Sides = { before: string; after: string }

export const ChosenSides = createContext<{ sides: Sides; choose: (side: keyof Sides, id: string) => void }>({
  sides: { before: '', after: 'now' },
  choose: () => undefined,
})
