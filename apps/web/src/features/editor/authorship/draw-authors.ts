import type { Authorship } from '@plenum/schema/api/version'
import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { personColour } from '../presence/person-colours.ts'
import type { Draw } from '../suggest/drawings.ts'
import type { AuthorGroup } from './author-groups.ts'

/** Lines under the words, so that colour is not all that tells authors apart. */
const lines = ['solid', 'dashed', 'dotted', 'double', 'wavy'] as const

export const lineOf = (index: number): (typeof lines)[number] => lines[index % lines.length] ?? 'solid'

/** A stretch of the text that one group wrote. */
export type AuthorPassage = { group: number; from: number; to: number }

/**
 * Where in a document each group's words stand. A block that was changed since the log was read says nothing until it is
 * read again: its letters and the runs would not match.
 */
export function authorPassages(
  doc: Node,
  { blocks }: Pick<Authorship, 'blocks'>,
  groups: readonly AuthorGroup[],
): AuthorPassage[] {
  const runsOf = new Map(blocks.map(({ blockId, runs }) => [blockId, runs]))
  const groupOf = new Map(groups.flatMap(({ personIds }, index) => personIds.map((id) => [id, index] as const)))
  const passages: AuthorPassage[] = []
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return
    const id: unknown = block.attrs['id']
    const runs = typeof id === 'string' ? runsOf.get(id) : undefined
    const places = placesOf(block, pos + 1)
    if (runs === undefined || runs.reduce((sum, [length]) => sum + length, 0) !== places.length) return
    let at = 0
    for (const [length, personId] of runs) {
      const group = groupOf.get(personId)
      if (group !== undefined)
        for (const { from, to } of stretches(places.slice(at, at + length))) passages.push({ group, from, to })
      at += length
    }
  })
  return passages
}

/** Draws each author's words in their colour and over their line. */
export function drawAuthors(
  authorship: Pick<Authorship, 'blocks'>,
  groups: readonly AuthorGroup[],
  nameOf: (group: AuthorGroup) => string,
): Draw {
  return (doc) =>
    DecorationSet.create(
      doc,
      authorPassages(doc, authorship, groups).map(({ group, from, to }) =>
        Decoration.inline(from, to, {
          class: 'author',
          style: `--person: ${personColour(group)}; text-decoration-style: ${lineOf(group)}`,
          title: nameOf(groups[group]!),
        }),
      ),
    )
}

/** The position of each letter of the text directly in a block; breaks and notes have none. */
function placesOf(block: Node, start: number): number[] {
  const places: number[] = []
  block.forEach((child, offset) => {
    if (child.isText) for (let unit = 0; unit < child.nodeSize; unit++) places.push(start + offset + unit)
  })
  return places
}

/** Places that follow on each other, as stretches. */
function stretches(places: readonly number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const place of places) {
    const last = found.at(-1)
    if (last?.to === place) last.to++
    else found.push({ from: place, to: place + 1 })
  }
  return found
}
