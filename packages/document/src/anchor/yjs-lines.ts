import * as Y from 'yjs'
import { documentSchema } from '../document-schema.ts'
import { fragmentName } from '../draft-format.ts'
import { atomCharacter, joined, type TextLine } from './text-line.ts'
import { yjsTextString } from './yjs-text-string.ts'

export type YjsLine = TextLine & { element: Y.XmlElement }

function lineText(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((child) =>
      child instanceof Y.XmlText ? yjsTextString(child) : atomCharacter((child as Y.XmlElement).nodeName),
    )
    .join('')
}

/** The draft's text blocks in document order. */
export function yjsLines(doc: Y.Doc): YjsLine[] {
  const lines: YjsLine[] = []
  const walk = (parent: Y.XmlFragment, ids: string[], recommendationId: string | null): void => {
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue
      const id: unknown = child.getAttribute('id')
      const around = typeof id === 'string' ? [id, ...ids] : ids
      const within = child.nodeName === 'recommendation' && typeof id === 'string' ? id : recommendationId
      if (documentSchema.nodes[child.nodeName]?.inlineContent) {
        const text = lineText(child)
        lines.push({ element: child, text, characters: joined(text), ids: around, recommendationId: within })
      } else walk(child, around, within)
    }
  }
  walk(doc.getXmlFragment(fragmentName), [], null)
  return lines
}
