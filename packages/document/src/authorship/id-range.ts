/** Characters (UTF-16 units) by the ids that Yjs gave them: `length` of them from `clock`. */
export type IdRange = { client: number; clock: number; length: number }

/** A stretch of text with the ids of its characters, in the order of the text. */
export type IdentifiedText = { text: string; ids: IdRange[] }

/** Adds a range behind the others, joined to the last if it goes on from there. */
export function pushRange(ranges: IdRange[], { client, clock, length }: IdRange): void {
  const last = ranges.at(-1)
  if (last !== undefined && last.client === client && last.clock + last.length === clock) last.length += length
  else ranges.push({ client, clock, length })
}
