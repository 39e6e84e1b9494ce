import { fragmentName } from '@plenum/document/draft-format'
import * as Y from 'yjs'

/** Every text of a draft in the order of the document; each is the content of one block. */
export function textsOf(doc: Y.Doc): Y.XmlText[] {
  const walker = doc.getXmlFragment(fragmentName).createTreeWalker((node) => node instanceof Y.XmlText)
  return [...(walker as Iterable<unknown> as Iterable<Y.XmlText>)]
}
