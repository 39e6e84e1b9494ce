import * as Y from 'yjs'
import { fragmentName } from '../draft-format.ts'

/** All texts of the draft in document order. */
export function draftTexts(doc: Y.Doc): Y.XmlText[] {
  const texts: Y.XmlText[] = []
  const walk = (parent: Y.XmlFragment): void => {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) texts.push(child)
      else if (child instanceof Y.XmlElement) walk(child)
    }
  }
  walk(doc.getXmlFragment(fragmentName))
  return texts
}
