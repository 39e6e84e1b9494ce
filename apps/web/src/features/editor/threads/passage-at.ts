import { maxQuoteLength } from '@plenum/document/anchor/passage'
import type { Editor } from '@tiptap/core'
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { SelectedPassage } from '../discussion-port.ts'
import type { Span } from './locate-shown.ts'

type SyncState = { type: Y.XmlFragment; binding: { mapping: Map<never, never> } | null }

/**
 * A passage of the editor as the server is told of it: its ends by the ids of the characters there, which every copy of
 * the draft shares. `null` when nothing is to be read in it, or when it stands on words that `live` does not have: those
 * of a suggestion that is still being written.
 */
export function passageAt({ state }: Editor, { from, to }: Span, live: Y.Doc): SelectedPassage | null {
  const quote = state.doc
    .textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ''))
    .trim()
    .slice(0, maxQuoteLength)
  const sync = ySyncPluginKey.getState(state) as SyncState | undefined
  if (quote === '' || sync === undefined || sync.binding === null) return null
  const { type, binding } = sync
  const position = (pos: number) => absolutePositionToRelativePosition(pos, type, binding.mapping) as Y.RelativePosition
  const first = encode(atNext(position(from), type), live)
  const last = encode(position(to), live)
  return first === null || last === null ? null : { from: first, to: last, quote }
}

/** By the character after it, so that what is written before a passage does not become part of it. */
function atNext(position: Y.RelativePosition, { doc }: Y.XmlFragment): Y.RelativePosition {
  const point = doc === null ? null : Y.createAbsolutePositionFromRelativePosition(position, doc)
  if (point === null || !(point.type instanceof Y.XmlText) || point.index >= point.type.length) return position
  return Y.createRelativePositionFromTypeIndex(point.type, point.index, 0)
}

/** Base64, or null for a position at something that the live document does not have. */
function encode(position: Y.RelativePosition, live: Y.Doc): string | null {
  const isKnown = [position.item, position.type].every(
    (id) => id === null || id.clock < Y.getState(live.store, id.client),
  )
  return isKnown ? btoa(String.fromCharCode(...Y.encodeRelativePosition(position))) : null
}
