import * as Y from 'yjs'
import type { DraftNode } from '../draft-node.ts'
import { nodeKind } from './node-kind.ts'
import { runsOf, type TextUnit, toTextUnits } from './text-unit.ts'

/** A note or a break as an element of its own. */
export function buildAtom({ type, attrs = {} }: DraftNode): Y.XmlElement {
  const element = new Y.XmlElement(type)
  for (const [name, value] of Object.entries(attrs)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value as string)
  }
  return element
}

function buildLine(units: readonly TextUnit[]): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = []
  let delta: { insert: string; attributes: Record<string, unknown> }[] = []
  const flush = () => {
    if (delta.length === 0) return
    const text = new Y.XmlText()
    text.applyDelta(delta)
    children.push(text)
    delta = []
  }
  for (const { text, atom, formats } of runsOf(units)) {
    if (!atom) {
      delta.push({ insert: text, attributes: formats })
      continue
    }
    flush()
    children.push(buildAtom(atom))
  }
  flush()
  // Without it, two who begin to write there would each make a text of their own.
  return children.length > 0 ? children : [new Y.XmlText()]
}

/**
 * A block (canonical, without comment marks) as a new element, as y-tiptap would make it. `unitsFor` gives the units of
 * a text block that go on from an old one, with the anchors in them; null for one that is all new.
 */
export function buildBlock(block: DraftNode, unitsFor: (line: DraftNode) => TextUnit[] | null): Y.XmlElement {
  const element = buildAtom(block)
  const content = block.content ?? []
  const children =
    nodeKind(block.type) === 'text'
      ? buildLine(unitsFor(block) ?? toTextUnits(content))
      : content.map((child) => buildBlock(child, unitsFor))
  element.insert(0, children)
  return element
}
