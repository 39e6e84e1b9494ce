import { SaxesParser } from 'saxes'
import { FileFaultError } from './cell.ts'

export type XmlElement = { name: string; attributes: Record<string, string> }

export type XmlHandlers = {
  onOpen: (element: XmlElement) => void
  /** All text directly in the element, markup in it left out. */
  onClose: (name: string, text: string) => void
}

/**
 * Reads XML piece by piece; names come without their prefix. A document type declaration is refused: no workbook has one,
 * and it is where entities that grow or lead elsewhere are declared.
 */
export function readXml(text: string, { onOpen, onClose }: XmlHandlers): void {
  const parser = new SaxesParser()
  const texts: string[] = []
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('doctype', () => {
    throw new FileFaultError('not-readable')
  })
  parser.on('error', () => {
    throw new FileFaultError('not-readable')
  })
  parser.on('opentag', ({ name, attributes }) => {
    texts.push('')
    onOpen({ name: local(name), attributes })
  })
  const append = (piece: string) => {
    if (texts.length > 0) texts.push((texts.pop() ?? '') + piece)
  }
  parser.on('text', append)
  parser.on('cdata', append)
  parser.on('closetag', ({ name }) => onClose(local(name), texts.pop() ?? ''))
  parser.write(text).close()
}
