import type { SearchPiece } from '@plenum/schema/api/search'
import { Fragment } from 'react'

/** Words of a text, those marked that were asked for. */
export function Pieces({ pieces }: { pieces: readonly SearchPiece[] }) {
  let at = 0
  return pieces.map(({ text, hit }) => {
    const key = at
    at += text.length
    return hit ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>
  })
}
