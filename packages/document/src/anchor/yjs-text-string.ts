import * as Y from 'yjs'

/** The characters of a text; its own `toString` writes formatting as tags. As many units as Yjs counts. */
export function yjsTextString(text: Y.XmlText): string {
  let characters = ''
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    characters += item.content instanceof Y.ContentString ? item.content.str : '\uFFFC'.repeat(item.length)
  }
  return characters
}
