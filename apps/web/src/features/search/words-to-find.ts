import type { SearchHit } from '@plenum/schema/api/search'

/** Where a text may go on otherwise than its words alone do: the end of a sentence or a block, a note. */
const end = /[\n.,;:!?()[\]"“”„«»…–]/
const longest = 40

/**
 * Words by which the place of a hit is found in its text: the first that was asked for, with as many of those after it as
 * surely follow it there. Undefined when none is marked.
 */
export function wordsToFind({ title, passage }: Pick<SearchHit, 'title' | 'passage'>): string | undefined {
  const pieces = passage.some(({ hit }) => hit) ? passage : title
  const first = pieces.findIndex(({ hit }) => hit)
  if (first === -1) return undefined
  const word = pieces[first]?.text ?? ''
  const rest = pieces
    .slice(first + 1)
    .map(({ text }) => text)
    .join('')
  const sure = rest.slice(0, rest.search(end) === -1 ? rest.length : rest.search(end))
  const more = sure.slice(0, longest)
  // No half a word at the end of what is taken.
  const whole = more.length < sure.length ? more.slice(0, Math.max(0, more.lastIndexOf(' '))) : more
  return (word + whole).trim()
}
