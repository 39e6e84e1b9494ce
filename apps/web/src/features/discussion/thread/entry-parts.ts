export type EntryPart = { kind: 'text' | 'link' | 'mention'; text: string }

const pieces = /(https?:\/\/[^\s<>"“”«»]+)|@\[((?:person|partner):[\w-]{1,64})\]/gi
/** Signs at the end of an address belong to the sentence around it. */
const tail = /[.,;:!?'’)\]}]+$/

/**
 * What somebody said, in parts: plain text, addresses of the web, and mentions as names. Nothing in it is markup; only
 * http and https become links.
 */
export function entryParts(text: string, names: Readonly<Record<string, string>>): EntryPart[] {
  const parts: EntryPart[] = []
  let from = 0
  const push = (part: EntryPart) => part.text !== '' && parts.push(part)
  for (const found of text.matchAll(pieces)) {
    const [whole, address, ref] = found
    push({ kind: 'text', text: text.slice(from, found.index) })
    const part: EntryPart =
      ref === undefined
        ? { kind: 'link', text: (address ?? whole).replace(tail, '') }
        : { kind: 'mention', text: `@${names[ref] ?? '…'}` }
    push(part)
    from = found.index + (part.kind === 'link' ? part.text.length : whole.length)
  }
  push({ kind: 'text', text: text.slice(from) })
  return parts
}
