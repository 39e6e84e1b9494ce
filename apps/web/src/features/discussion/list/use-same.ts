import { replaceEqualDeep } from '@tanstack/react-query'
import { useState } from 'react'

/** The value that was given before, for as long as what is given now says the same: so that nothing is drawn for it. */
export function useSame<Value>(value: Value): Value {
  const [kept, setKept] = useState(value)
  const same = replaceEqualDeep(kept, value)
  if (same !== kept) setKept(same)
  return same
}
