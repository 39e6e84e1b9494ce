import * as Y from 'yjs'
import { fragmentName } from '../src/draft-format.ts'

/** From here on every character of a simulation is one of its kind, so that each can be followed. */
export const firstLetter = 0x4e00

const isLetter = (character: string) => character.charCodeAt(0) >= firstLetter && character.charCodeAt(0) < 0xd800

/** The followed letters anywhere in a JSON value. */
export function lettersIn(json: unknown): Set<string> {
  return new Set(JSON.stringify(json).split('').filter(isLetter))
}

export const idOf = (id: Y.ID): string => `${id.client}:${id.clock}`

/** For each followed letter the ids of the Yjs elements and the text around it. */
export function surroundings(doc: Y.Doc): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const walk = (type: Y.XmlFragment | Y.XmlText, around: string[]) => {
    if (type instanceof Y.XmlText) {
      for (const letter of lettersIn(type.toDelta())) found.set(letter, around)
      return
    }
    for (const child of type.toArray() as (Y.XmlElement | Y.XmlText)[]) walk(child, [...around, idOf(child._item!.id)])
  }
  walk(doc.getXmlFragment(fragmentName), [])
  return found
}
