import * as Y from 'yjs'
import { draftTexts } from '../src/anchor/draft-texts.ts'
import { markedThreads } from '../src/anchor/marked-threads.ts'
import { judgeStructs } from '../src/content-gate.ts'
import { createDepthGuard } from '../src/depth-guard.ts'
import { fragmentName } from '../src/draft-format.ts'
import { restoreDraft } from '../src/restore/restore-draft.ts'
import { idOf } from './letters.ts'
import { openUntouched } from './suggesting.ts'

/** A document as the server's worker opens it, from a room's updates; what is written goes under `clientId`. */
export function openRoom(parts: Uint8Array[], clientId: number): Y.Doc {
  const ydoc = new Y.Doc()
  ydoc.getXmlFragment(fragmentName)
  ydoc.transact(() => {
    for (const part of parts) Y.applyUpdate(ydoc, part)
  })
  ydoc.clientID = clientId
  return ydoc
}

/** Runs `act` in one transaction, as the worker does, and returns the updates it made. */
export function written<Result>(ydoc: Y.Doc, act: () => Result): { result: Result; updates: Uint8Array[] } {
  const updates: Uint8Array[] = []
  const note = (update: Uint8Array) => void updates.push(update)
  ydoc.on('update', note)
  const result = ydoc.transact(act)
  ydoc.off('update', note)
  return { result, updates }
}

/** Throws unless a room would take the update: content, depth, new structs under one id, nothing unknown. */
export function judgeOwn(before: Uint8Array, update: Uint8Array, clientId: number): void {
  const must = (condition: boolean, what: string) => {
    if (!condition) throw new Error(what)
  }
  const clocks = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(before))
  const { structs, ds } = Y.decodeUpdate(update)
  const ends = new Map(clocks)
  for (const { id, length } of structs) {
    must(id.client === clientId, `a struct under ${id.client}, which is not ${clientId}`)
    must(id.clock === (ends.get(clientId) ?? 0), 'a gap in the clocks')
    ends.set(clientId, id.clock + length)
  }
  const isKnown = (id: unknown) => !(id instanceof Y.ID) || id.clock < (ends.get(id.client) ?? 0)
  for (const each of structs) {
    must(each instanceof Y.Item || each instanceof Y.GC, 'a skip')
    const named = each instanceof Y.Item ? [each.origin, each.rightOrigin, each.parent] : []
    must(named.every(isKnown), 'a struct beside something unknown')
  }
  for (const [client, ranges] of ds.clients) {
    must(
      ranges.every(({ clock, len }) => clock + len <= (ends.get(client) ?? 0)),
      'deletes something unknown',
    )
  }
  const refusal = judgeStructs(structs) ?? createDepthGuard(() => before).judge(structs)
  must(refusal === null, `the gate refused: ${refusal?.reason}`)
}

/** `restoreDraft` as the server does it, with everything that must hold of the update; null when it wrote none. */
export function restoreGuarded(ydoc: Y.Doc, version: Uint8Array) {
  const [before, { clientID }] = [Y.encodeStateAsUpdate(ydoc), ydoc]
  const { result, updates } = written(ydoc, () => restoreDraft(ydoc, version))
  if (ydoc.clientID !== clientID) throw new Error('the client id was changed')
  if (updates.length !== (result.outcome === 'restored' ? 1 : 0)) {
    throw new Error(`${result.outcome}, ${updates.length} updates`)
  }
  const update = updates[0] ?? null
  if (update) judgeOwn(before, update, clientID)
  if (update) openUntouched(ydoc)
  return { ...result, update }
}

export type MarkedLetter = { letter: string; threads: ReadonlySet<string> }

/** Every letter of the draft by its Yjs id, in document order, with the threads on it. */
export function lettersWithThreads(ydoc: Y.Doc): Map<string, MarkedLetter> {
  const letters = new Map<string, { letter: string; threads: Set<string> }>()
  const idsOf = new Map<Y.XmlText, string[]>()
  for (const text of draftTexts(ydoc)) {
    const ids: string[] = []
    for (let item = text._start; item !== null; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue
      for (const [at, letter] of item.content.str.split('').entries()) {
        ids.push(idOf(Y.createID(item.id.client, item.id.clock + at)))
        letters.set(ids.at(-1)!, { letter, threads: new Set() })
      }
    }
    idsOf.set(text, ids)
  }
  for (const [threadId, ranges] of markedThreads(ydoc)) {
    for (const { text, index, length } of ranges) {
      for (const id of idsOf.get(text)!.slice(index, index + length)) letters.get(id)!.threads.add(threadId)
    }
  }
  return letters
}
