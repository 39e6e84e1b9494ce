import type { Node } from '@tiptap/pm/model'

export type Match = { from: number; to: number }

/** More than anybody steps through; beyond it the count says "more than". */
export const mostMatches = 1_000

/**
 * Where a text contains `query`, in order. Matches may cross formatting, never a block. A space matches any white space,
 * since texts pasted from elsewhere are full of hard ones.
 */
export function findMatches(doc: Node, query: string, matchCase: boolean): Match[] {
  const matches: Match[] = []
  const words = query.trim() === '' ? [] : query.split(/\s+/)
  if (words.length === 0) return matches
  const pattern = new RegExp(words.map(escape).join(String.raw`\s+`), matchCase ? 'gu' : 'giu')
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return matches.length < mostMatches
    // One unit for whatever is no text, so that an index into the string is an offset into the block.
    const text = node.textBetween(0, node.content.size, '', '\uFFFC')
    for (const match of text.matchAll(pattern)) {
      if (matches.length === mostMatches || match[0].length === 0) break
      const from = pos + 1 + match.index
      matches.push({ from, to: from + match[0].length })
    }
    return false
  })
  return matches
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}
