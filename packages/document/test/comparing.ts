import { assignIds } from '../src/assign-ids.ts'
import { canonicalDraft } from '../src/canonical-draft.ts'
import { compareDrafts } from '../src/compare/compare-drafts.ts'
import type { ComparedItem, DraftComparison } from '../src/compare/draft-comparison.ts'
import type { DraftNode } from '../src/draft-node.ts'
import { doc, node, paragraph, withAttrs } from './example-draft.ts'

/** A paragraph with an id, a container with one, and a list item around a paragraph. */
export const p = (id: string, ...content: (string | DraftNode)[]) => withAttrs({ id }, paragraph(...content))
export const inside = (type: string, id: string, ...content: DraftNode[]) => withAttrs({ id }, node(type, ...content))
export const item = (id: string, ...content: DraftNode[]) => inside('listItem', `item-${id}`, p(id, ...content))

function draft(...blocks: DraftNode[]): DraftNode {
  let ids = 0
  return canonicalDraft(assignIds(doc(...blocks), () => `auto-${ids++}`))
}

const sign = { same: ' ', changed: '~', inserted: '+', removed: '-', moved: ' ' }

/** What became of a block: `^` or `v` where it moved up or down, its words and its attributes. */
export function shownItem({ change, moved, movedFrom, splitFrom, type, parts, attributes }: ComparedItem): string {
  const words = parts.map((part) => {
    if (part.kind === 'same' || part.kind === change.replace('removed', 'deleted')) return part.text
    const mark = { inserted: '+', deleted: '-', formatted: '~' }[part.kind]
    return `[${mark}${part.text.replaceAll('\n', '↵')}${mark}]`
  })
  const named = attributes.map(({ name, before, after }) => `{${name}: ${String(before)} → ${String(after)}}`)
  const way = !moved ? '' : movedFrom!.wentUp ? '^' : 'v'
  const from = splitFrom === null ? '' : '…'
  const what = parts.length === 0 && attributes.length === 0 ? `(${type})` : words.join('')
  return `${sign[change]}${way}${from} ${what}${named.join('')}`.trimEnd()
}
export const shown = ({ items }: DraftComparison) => items.map(shownItem)
/** Compares drafts of these blocks; those without ids get some. */
export const compared = (before: DraftNode[], after: DraftNode[]) => compareDrafts(draft(...before), draft(...after))
