import type { SavedCredits } from './credits.ts'
import type { IdRange } from './id-range.ts'
import type { Remembered } from './deleted-again.ts'
import type { PoolText } from './text-pool.ts'

/** What is known of the authors at one row of the log, beside the document itself. */
export type Checkpoint = {
  credits: SavedCredits
  /** By person: how many rows they have written. */
  rows: number[]
  deleted: PoolText[]
  moved: PoolText[]
  again: Remembered[]
}

const format = 'plenum-authorship/1'

type WrittenText = [text: string, by: number, row: number, open: 0 | 1, ids: number[]]

const write = ({ text, by, row, open, ids }: PoolText): WrittenText => [
  text,
  by,
  row,
  open ? 1 : 0,
  ids.flatMap(({ client, clock, length }) => [client, clock, length]),
]

function read([text, by, row, open, numbers]: WrittenText): PoolText {
  const ids: IdRange[] = []
  for (let at = 0; at < numbers.length; at += 3) {
    ids.push({ client: numbers[at]!, clock: numbers[at + 1]!, length: numbers[at + 2]! })
  }
  return { text, by, row, open: open === 1, ids }
}

/** As JSON, which compresses well: whoever stores it should. */
export function encodeCheckpoint({ credits, rows, deleted, moved, again }: Checkpoint): Uint8Array {
  const written = { format, credits, rows, deleted: deleted.map(write), moved: moved.map(write), again }
  return new TextEncoder().encode(JSON.stringify(written))
}

/** Throws SyntaxError or RangeError for bytes that are no checkpoint of this format. */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  const written = JSON.parse(new TextDecoder().decode(bytes)) as Checkpoint & {
    format: string
    deleted: WrittenText[]
    moved: WrittenText[]
  }
  if (written.format !== format) throw new RangeError(`not ${format}`)
  const { credits, rows, deleted, moved, again } = written
  return { credits, rows, again, deleted: deleted.map(read), moved: moved.map(read) }
}
