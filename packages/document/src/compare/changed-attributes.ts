import type { ChangedAttribute } from './draft-comparison.ts'
import type { Entry } from './draft-entries.ts'
import { entryAncestors } from './entry-ancestors.ts'
import { bearsMarker } from './line-place.ts'
import { entryHome } from './entry-home.ts'
import { isInside } from './is-inside.ts'
import type { Pairing } from './pairing.ts'

const wraps = new Set(['bulletList', 'orderedList', 'listItem', 'blockquote'])

/** The lists and quotes around a line within its part of the draft, and the item whose marker it bears. */
function wrapsOf(line: Entry): Entry[] {
  const home = entryHome(line)
  return entryAncestors(line).filter(
    (each) =>
      each !== home &&
      isInside(each, home) &&
      wraps.has(each.block.type) &&
      (each.block.type !== 'listItem' || (bearsMarker(line) && isInnermostItem(each, line))),
  )
}

function isInnermostItem(item: Entry, line: Entry): boolean {
  return entryAncestors(line).findLast(({ block }) => block.type === 'listItem') === item
}

const typesOf = (entries: readonly Entry[]) => entries.map(({ block }) => block.type)

function valuesOf({ block: { type, attrs = {} } }: Entry): Record<string, unknown> {
  const { id: _id, type: numbering, ...others } = attrs
  return { type, ...others, ...(numbering !== undefined && { numbering }) }
}

function changedValues(old: Entry, own: Entry): ChangedAttribute[] {
  const [before, after] = [valuesOf(old), valuesOf(own)]
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name): ChangedAttribute[] => {
    const [was, is] = [before[name] ?? null, after[name] ?? null]
    return was === is || JSON.stringify(was) === JSON.stringify(is) ? [] : [{ name, before: was, after: is }]
  })
}

/** What of a block's type, attributes and setting has another value. */
export function changedAttributes(old: Entry, own: Entry, { newOf }: Pairing): ChangedAttribute[] {
  const changed = changedValues(old, own)
  if (!own.isLine || (old.parent === null && own.parent === null)) return changed
  const [wrapsBefore, wrapsAfter] = [wrapsOf(old), wrapsOf(own)]
  // That a list got another type is told of the list, not of each of its lines.
  const now = typesOf(wrapsBefore.map((each) => newOf.get(each) ?? each))
  if (now.join() === typesOf(wrapsAfter).join()) return changed
  return [...changed, { name: 'within', before: typesOf(wrapsBefore), after: typesOf(wrapsAfter) }]
}

/** What there is to tell of a container that came or went, beside that. */
export function ownAttributes(entry: Entry, isNew: boolean): ChangedAttribute[] {
  if (entry.block.type !== 'recommendation') return []
  return Object.entries(valuesOf(entry))
    .filter(([name, value]) => name !== 'type' && value !== '' && value !== null)
    .map(([name, value]) => ({ name, before: isNew ? null : value, after: isNew ? value : null }))
}
