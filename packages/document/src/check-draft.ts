import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { attributeFault } from './attribute-fault.ts'
import { canonicalDraft } from './canonical-draft.ts'
import { documentSchema } from './document-schema.ts'
import { fragmentName, maxDepth } from './draft-format.ts'
import type { DraftNode } from './draft-node.ts'

export type DraftVerdict = { ok: true } | { ok: false; reason: string }

/** Explicit stack: a hostile document may be nested deeper than the call stack is. */
function faultInTree(fragment: Y.XmlFragment): string | null {
  const open: { node: unknown; depth: number }[] = fragment.toArray().map((node) => ({ node, depth: 1 }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (node instanceof Y.XmlText) {
      if (depth === 1) return 'text at the root'
      continue
    }
    if (!(node instanceof Y.XmlElement)) return 'something other than an element or text'
    if (!documentSchema.nodes[node.nodeName]) return `unknown node ${node.nodeName}`
    if (depth > maxDepth) return `nested deeper than ${maxDepth}`
    for (const child of node.toArray()) open.push({ node: child, depth: depth + 1 })
  }
  return null
}

function faultInRoots(doc: Y.Doc): string | null {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return 'refers to what is not in it'
  for (const [name, type] of doc.share) {
    if (name !== fragmentName && (type._start !== null || type._map.size > 0)) return `unknown root ${name}`
  }
  // A root that is used as a map as well as a list.
  return doc.share.get(fragmentName)?._map.size ? 'attributes at the root' : null
}

function faultInDraft(doc: Y.Doc): string | null {
  const rootFault = faultInRoots(doc)
  if (rootFault) return rootFault
  const fragment = doc.getXmlFragment(fragmentName)
  const treeFault = faultInTree(fragment)
  if (treeFault) return treeFault
  // The editor shows an empty paragraph for an empty document; `check` would miss it here.
  if (fragment.length === 0) return null
  const draft = canonicalDraft(yXmlFragmentToProsemirrorJSON(fragment) as DraftNode)
  documentSchema.nodeFromJSON(draft).check()
  return attributeFault(draft)
}

/**
 * Whether an encoded Yjs update (V1, a document's whole state) is a draft that every editor can open without deleting
 * anything: it loads, nothing is pending, and every node, mark, attribute and nesting is one of the schema's. Never
 * throws. Loads the document whole: for compaction and import, in a worker, not for each update.
 */
export function checkDraft(update: Uint8Array): DraftVerdict {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, update)
    const reason = faultInDraft(doc)
    return reason === null ? { ok: true } : { ok: false, reason }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  } finally {
    doc.destroy()
  }
}
