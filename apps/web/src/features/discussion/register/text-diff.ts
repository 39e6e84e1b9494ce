import { diffTokens, type Hunk } from '@plenum/document/suggestion/diff-tokens'
import type { DiffPart } from '@plenum/document/suggestion/word-diff'

/** How one plain text became another, word by word. (The editor's own comparison would bring its schema along.) */
export function textDiff(before: string, after: string): DiffPart[] {
  const [old, own] = [wordsOf(before), wordsOf(after)]
  const parts: DiffPart[] = []
  const push = (kind: 'same' | 'inserted' | 'deleted', words: readonly string[]) => {
    if (words.length > 0) parts.push({ kind, text: words.join(''), marks: [] })
  }
  let done = 0
  for (const { from, to, start, end } of joined(diffTokens(old, own), old)) {
    push('same', old.slice(done, from))
    push('deleted', old.slice(from, to))
    push('inserted', own.slice(start, end))
    done = to
  }
  push('same', old.slice(done))
  return parts
}

/** Changes with nothing but a space between them are one: single words side by side would be read as salad. */
function joined(hunks: readonly Hunk[], old: readonly string[]): Hunk[] {
  const result: Hunk[] = []
  for (const hunk of hunks) {
    const last = result.at(-1)
    if (last !== undefined && old.slice(last.to, hunk.from).join('').trim() === '') {
      result[result.length - 1] = { from: last.from, to: hunk.to, start: last.start, end: hunk.end }
    } else result.push(hunk)
  }
  return result
}

/** Words, the spaces between them, and signs, each by itself. */
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []
