import type { JSONContent } from '@tiptap/core'
import { copyNameOf, type CopyName, parseCopyName } from './copy-name.ts'
import type { DeviceSettings } from './copy-register.ts'

/**
 * Words that the server would no longer take, kept on this device until the person has done something about them. One
 * entry per text and epoch; only for those who asked for copies on this device. `sealed`: the server keeps them aside.
 */
export type Parked = { name: CopyName; why: 'rewritten' | 'read-only' | 'sealed'; passages: JSONContent[] }

const listKey = 'plenum-parked'
const entryKey = (name: CopyName) => `${listKey}:${copyNameOf(name)}`

function listParked(settings: DeviceSettings): CopyName[] {
  const lines = settings.getItem(listKey)?.split('\n') ?? []
  return lines.map(parseCopyName).filter((name) => name !== null)
}

function writeList(settings: DeviceSettings, names: CopyName[]): void {
  if (names.length === 0) settings.removeItem(listKey)
  else settings.setItem(listKey, names.map(copyNameOf).join('\n'))
}

/** Throws when the device has no room. */
export function parkPassages(settings: DeviceSettings, { name, why, passages }: Parked): void {
  const earlier = readParked(settings, name)
  const [all] = withParked(earlier === null ? [] : [earlier], { name, why, passages })
  settings.setItem(entryKey(name), JSON.stringify({ why, passages: all?.passages ?? passages }))
  writeList(settings, [...listParked(settings).filter((other) => copyNameOf(other) !== copyNameOf(name)), name])
}

/**
 * A list of what is set aside, with one more; words of the same text and epoch stand together. Those are said to be kept
 * by the server (`sealed`) only where all of them are.
 */
export function withParked(list: readonly Parked[], more: Parked): Parked[] {
  const isSame = (parked: Parked) => copyNameOf(parked.name) === copyNameOf(more.name)
  const earlier = list.filter(isSame)
  const { why } = [more, ...earlier].find((parked) => parked.why !== 'sealed') ?? more
  const passages = [...earlier.flatMap((parked) => parked.passages), ...more.passages]
  return [...list.filter((parked) => !isSame(parked)), { ...more, why, passages }]
}

function readParked(settings: DeviceSettings, name: CopyName): Parked | null {
  const stored = settings.getItem(entryKey(name))
  if (stored === null) return null
  const { why, passages } = JSON.parse(stored) as Omit<Parked, 'name'>
  return { name, why, passages }
}

/** What is parked of this text by this person, of whatever epoch. */
export function findParked(settings: DeviceSettings, personId: string, documentId: string): Parked[] {
  return listParked(settings)
    .filter((name) => name.personId === personId && name.documentId === documentId)
    .map((name) => readParked(settings, name))
    .filter((parked) => parked !== null)
}

export function dropParked(settings: DeviceSettings, name: CopyName): void {
  settings.removeItem(entryKey(name))
  writeList(
    settings,
    listParked(settings).filter((other) => copyNameOf(other) !== copyNameOf(name)),
  )
}
