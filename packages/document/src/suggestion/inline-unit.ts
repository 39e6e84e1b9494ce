import type { DraftMark, DraftNode } from '../draft-node.ts'

/**
 * One UTF-16 unit or inline atom of a text block: what counts 1 in ProseMirror offsets. `key` is the character, or the
 * atom's JSON; `style` is the marks' JSON.
 */
export type InlineUnit = { key: string; marks: DraftMark[]; style: string; atom: DraftNode | null }

/** The content of a text block (canonical) unit by unit. */
export function toInlineUnits(block: DraftNode): InlineUnit[] {
  return (block.content ?? []).flatMap((node): InlineUnit[] => {
    if (node.type !== 'text') return [{ key: JSON.stringify(node), marks: [], style: '[]', atom: node }]
    const marks = node.marks ?? []
    const style = JSON.stringify(marks)
    return (node.text ?? '').split('').map((key) => ({ key, marks, style, atom: null }))
  })
}

/** The nodes of these units; texts of the same marks are one. */
export function fromInlineUnits(units: readonly InlineUnit[]): DraftNode[] {
  const nodes: DraftNode[] = []
  let style = ''
  for (const unit of units) {
    const last = nodes.at(-1)
    if (unit.atom) nodes.push(unit.atom)
    else if (last?.type === 'text' && style === unit.style) last.text += unit.key
    else nodes.push({ type: 'text', ...(unit.marks.length > 0 && { marks: unit.marks }), text: unit.key })
    style = unit.style
  }
  return nodes
}
