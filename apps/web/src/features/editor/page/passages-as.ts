import { documentSchema } from '@plenum/document/document-schema'
import type { JSONContent } from '@tiptap/core'
import { DOMSerializer, Node } from '@tiptap/pm/model'

/** Unsaved passages as HTML, for pasting into a word processor or back into a draft. */
export function passagesAsHtml(passages: JSONContent[]): string {
  const host = document.createElement('div')
  host.append(DOMSerializer.fromSchema(documentSchema).serializeFragment(nodeOf(passages).content))
  return host.innerHTML
}

/** The same as plain text, blocks parted by empty lines; with what stands in the fields of recommendations. */
export function passagesAsText(passages: JSONContent[]): string {
  const blocks: string[] = []
  nodeOf(passages).forEach((node) => {
    const fields = [node.attrs['addressees'], node.attrs['timeFrame']].filter((value) => typeof value === 'string')
    blocks.push(node.textBetween(0, node.content.size, '\n', leafText), ...fields)
  })
  return blocks.filter((block) => block.trim() !== '').join('\n\n')
}

function leafText(node: Node): string {
  if (node.type.name === 'note') return ` [${String(node.attrs['text'])}]`
  return node.type.name === 'hardBreak' ? '\n' : ''
}

function nodeOf(passages: JSONContent[]): Node {
  return Node.fromJSON(documentSchema, { type: 'doc', content: passages })
}
