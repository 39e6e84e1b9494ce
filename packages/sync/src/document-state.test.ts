import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { createWriter } from '../test/room-harness.ts'
import { createDocumentState } from './document-state.ts'
import { decodeFrame } from './protocol.ts'

/** The state of a document as the log keeps it after folding. */
function snapshotOf(document: Y.Doc, seq: number) {
  const state = Y.encodeStateAsUpdate(document)
  const stateVector = Y.encodeStateVector(document)
  return { seq, state, stateVector, deleteSet: new Uint8Array(Y.diffUpdate(state, stateVector).subarray(1)) }
}

const load = (document: Y.Doc, tail: Uint8Array[] = []) =>
  createDocumentState({
    epoch: '1',
    snapshot: snapshotOf(document, 10),
    tail: tail.map((bytes, index) => ({ seq: 11 + index, bytes })),
    owners: new Map(),
  })

function applyAll(document: Y.Doc, frames: Uint8Array[]): string {
  for (const bytes of frames) {
    const frame = decodeFrame(bytes)
    if (frame?.type === 'sync-step-2' || frame?.type === 'update') Y.applyUpdate(document, frame.update)
  }
  return document.getXmlFragment('default').toString()
}

describe('answers from a folded document', () => {
  test('J3: whoever has every struct still gets the deletions', () => {
    const writer = createWriter(1)
    writer.paragraph('a')
    const behind = new Y.Doc()
    Y.applyUpdate(behind, writer.paragraph('b'))
    Y.applyUpdate(behind, Y.encodeStateAsUpdate(writer.document))
    writer.edit((fragment) => fragment.delete(0, 1))
    const document = load(writer.document)
    const frames = document.answer(Y.encodeStateVector(behind))
    expect(applyAll(behind, frames)).toBe('<paragraph>b</paragraph>')
    expect(frames[0]?.length).toBeLessThan(20)
  })

  test('whoever has nothing gets snapshot and tail; the snapshot as one frame for all', () => {
    const writer = createWriter(1)
    writer.paragraph('a')
    const folded = new Y.Doc()
    Y.applyUpdate(folded, Y.encodeStateAsUpdate(writer.document))
    const document = load(folded, [writer.paragraph('b'), writer.paragraph('c')])
    const frames = document.answer(new Uint8Array([0]))
    expect(applyAll(new Y.Doc(), frames)).toBe(writer.document.getXmlFragment('default').toString())
    expect(document.answer(new Uint8Array([0]))[0]).toBe(frames[0])
    // A client calls itself in sync at the SyncStep2: nothing may be missing then.
    expect(frames.map((frame) => decodeFrame(frame)?.type)).toEqual(['update', 'sync-step-2'])
  })

  test('whoever has a part gets the rest', () => {
    const writer = createWriter(1)
    writer.paragraph('a')
    const behind = new Y.Doc()
    Y.applyUpdate(behind, Y.encodeStateAsUpdate(writer.document))
    writer.paragraph('b')
    const document = load(writer.document)
    expect(applyAll(behind, document.answer(Y.encodeStateVector(behind)))).toBe(
      '<paragraph>a</paragraph><paragraph>b</paragraph>',
    )
  })

  test('knows clocks, deletions and owners of snapshot and tail', () => {
    const writer = createWriter(1)
    writer.paragraph('a')
    const folded = new Y.Doc()
    Y.applyUpdate(folded, Y.encodeStateAsUpdate(writer.document))
    const tail = [writer.edit((fragment) => fragment.delete(0, 1))]
    const document = load(folded, tail)
    expect(document.known.clocks).toEqual(Y.decodeStateVector(Y.encodeStateVector(writer.document)))
    expect(document.known.deleted.get(1)?.[0]).toBe(0)
    expect(document.headSeq).toBe(11)
    expect(document.tailRows).toBe(1)
  })

  test('throws for bytes that are no state vector', () => {
    expect(() => load(new Y.Doc()).answer(new Uint8Array([200, 200]))).toThrow()
  })
})
