import * as Y from 'yjs'

/**
 * A document that follows another one and never the other way. An editor shown to a reader is bound to this one:
 * whatever its binding might tidy away stays in this page, and cannot be taken for an attempt to write.
 */
export function mirrorOf(source: Y.Doc): { doc: Y.Doc; stop(): void } {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(source))
  const follow = (update: Uint8Array): void => Y.applyUpdate(doc, update)
  source.on('update', follow)
  return {
    doc,
    stop() {
      source.off('update', follow)
      doc.destroy()
    },
  }
}
