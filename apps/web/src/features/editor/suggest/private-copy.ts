import { fragmentName } from '@plenum/document/draft-format'
import { canonicalDraft } from '@plenum/document/canonical-draft'
import type { DraftNode } from '@plenum/document/draft-node'
import { applyChange } from '@plenum/document/suggestion/apply-change'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import { blockWithId } from '@plenum/document/suggestion/block-with-id'
import { draftChanges } from '@plenum/document/suggestion/draft-changes'
import { withoutComments } from '@plenum/document/without-comments'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { ownBlocks } from './own-blocks.ts'
import type { KeptChanges } from './kept-changes.ts'

/** Milliseconds of quiet after which it is looked at what differs: it goes through the whole text. */
const quiet = 300
/** Milliseconds after which it is looked at while somebody writes without a pause. */
const longest = 2_000

export type CopySnapshot = {
  /** What this person suggests: how the copy differs from the draft. */
  changes: readonly BlockChange[]
  /** Words of this person whose place others took away. */
  setAside: readonly DraftNode[]
  /** Whether this window holds on to them over a reload. */
  isKept: boolean
  /** They were there before this page was. */
  isRestored: boolean
}

/**
 * A copy of the draft that one suggests from. It keeps receiving what everybody writes; nothing of it goes back.
 *
 * Invariants:
 *  1. The draft's document is only read.
 *  2. Words of this person are in the copy, on their way into `changes`, or set aside: never in none of them. What
 *     others delete around them is the case that Yjs would drop silently.
 */
export type PrivateCopy = {
  doc: Y.Doc
  /** The draft as it is, without what is suggested; the same object as long as it has not changed. */
  liveDraft(): DraftNode
  getSnapshot(): CopySnapshot
  subscribe(listener: () => void): () => void
  /** Looks at once. */
  look(): readonly BlockChange[]
  /** Forgets what was set aside; the person has dealt with it. */
  dismiss(): void
  close(): void
}

type PrivateCopyOptions = {
  live: Y.Doc
  /** Where a reload finds them again; null where nothing is to be found. */
  kept: KeptChanges | null
  /** To begin with, in place of what is kept: what was not sent of another copy. */
  from?: Pick<CopySnapshot, 'changes' | 'setAside'>
}

export function openPrivateCopy({ live, kept, from }: PrivateCopyOptions): PrivateCopy {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment(fragmentName)
  const listeners = new Set<() => void>()
  /** The draft as it was when it was last looked at. */
  let draft = plain(live.getXmlFragment(fragmentName))
  let isStale = false
  /** Whether anything was written here at all; until then there is nothing to look for. */
  let isTouched = false
  /** Words whose block went just now. */
  const lost: DraftNode[] = []
  /** What the draft said where they stood. */
  const bases = new WeakMap<DraftNode, DraftNode>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | null = null
  const start = from ?? kept?.read() ?? null
  let snapshot: CopySnapshot = {
    changes: [],
    setAside: start?.setAside ?? [],
    isKept: true,
    isRestored: from === undefined && start !== null,
  }

  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live), follow)
  doc.on('update', onUpdate)
  live.on('update', follow)
  window.addEventListener('pagehide', look)
  for (const change of start?.changes ?? []) put(change)
  look()

  function liveDraft(): DraftNode {
    if (isStale) draft = plain(live.getXmlFragment(fragmentName))
    isStale = false
    return draft
  }

  function onUpdate(_update: Uint8Array, origin: unknown): void {
    if (origin !== follow) isTouched = true
    lookSoon()
  }

  /** What others write. */
  function follow(update: Uint8Array): void {
    isStale = true
    const own = isTouched ? ownBlocks(fragment, live) : []
    Y.applyUpdate(doc, update, follow)
    for (const { element, block } of own) {
      if (element._item?.deleted !== true) continue
      const base = blockWithId(draft, idOf(block))
      if (base !== null) bases.set(block, base)
      lost.push(block)
    }
    if (lost.length > 0) lookSoon()
  }

  /** After a pause of whoever writes, or a while without one. */
  function lookSoon(): void {
    waitingSince ??= Date.now()
    if (Date.now() - waitingSince > longest) return
    clearTimeout(timer)
    timer = setTimeout(look, quiet)
  }

  /**
   * Puts words back whose block is there again: it was moved, which in Yjs deletes it and writes it anew a moment later,
   * or its removal was undone. What has no block any more is set aside.
   */
  function putBack(): readonly DraftNode[] {
    const all = [...snapshot.setAside, ...lost.splice(0)]
    const left = all.filter((block) => {
      const base = bases.get(block)
      // An empty block may have no text in Yjs yet, and of two that come from two sides the editor keeps one.
      if (!base?.content?.length || blockWithId(liveDraft(), idOf(block)) === null) return true
      const { outcome } = applyChange(doc, { kind: 'change', blockId: idOf(block), base, proposed: block })
      return outcome !== 'applied' && outcome !== 'done'
    })
    const isSame = left.length === all.length && all.length === snapshot.setAside.length
    return isSame ? snapshot.setAside : left
  }

  /** Writes a change into the copy; sets its words aside where that cannot be done. */
  function put(change: BlockChange): void {
    isTouched = true
    const { outcome } = applyChange(doc, change)
    if ((outcome !== 'conflict' && outcome !== 'gone') || change.kind === 'remove') return
    if (change.kind === 'change') bases.set(change.proposed, change.base)
    lost.push(change.proposed)
  }

  function look(): readonly BlockChange[] {
    clearTimeout(timer)
    waitingSince = null
    const setAside = isTouched ? putBack() : snapshot.setAside
    const changes = isTouched ? draftChanges(liveDraft(), plain(fragment)) : []
    let isKept = true
    try {
      kept?.write({ changes, setAside })
    } catch {
      isKept = false
    }
    const isSame = JSON.stringify(changes) === JSON.stringify(snapshot.changes)
    show({ changes: isSame ? snapshot.changes : changes, setAside, isKept })
    return snapshot.changes
  }

  function show(change: Partial<CopySnapshot>): void {
    const next = { ...snapshot, ...change }
    const isSame = Object.entries(next).every(([name, value]) => snapshot[name as keyof CopySnapshot] === value)
    if (isSame) return
    snapshot = next
    for (const listener of listeners) listener()
  }

  return {
    doc,
    liveDraft,
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look,
    dismiss() {
      show({ setAside: [] })
      look()
    },
    close() {
      clearTimeout(timer)
      window.removeEventListener('pagehide', look)
      live.off('update', follow)
      doc.off('update', onUpdate)
      doc.destroy()
    },
  }
}

function idOf(block: DraftNode): string {
  return String(block.attrs?.['id'] ?? '')
}

function plain(fragment: Y.XmlFragment): DraftNode {
  return canonicalDraft(withoutComments(yXmlFragmentToProsemirrorJSON(fragment) as DraftNode))
}
