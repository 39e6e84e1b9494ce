import { copyNameOf, type CopyName, parseCopyName } from './copy-name.ts'

const copiesKey = 'plenum-copies'
const keepKey = (personId: string) => `plenum-keep-copy:${personId}`

/** Where settings of this device stand; `localStorage`, or a map in tests. */
export type DeviceSettings = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Whether this person asked for copies on this device. Nobody is asked to trust a device by default. */
export function readKeepsCopies(settings: DeviceSettings, personId: string): boolean {
  return settings.getItem(keepKey(personId)) === 'yes'
}

export function writeKeepsCopies(settings: DeviceSettings, personId: string, keeps: boolean): void {
  if (keeps) settings.setItem(keepKey(personId), 'yes')
  else settings.removeItem(keepKey(personId))
}

/** Names of all copies on this device: a page must know the epoch of its copy before it can open it. */
export function listCopies(settings: DeviceSettings): CopyName[] {
  const lines = settings.getItem(copiesKey)?.split('\n') ?? []
  return lines.map(parseCopyName).filter((name) => name !== null)
}

export function registerCopy(settings: DeviceSettings, name: CopyName): void {
  write(settings, [...without(settings, name), name])
}

export function forgetCopy(settings: DeviceSettings, name: CopyName): void {
  write(settings, without(settings, name))
}

function without(settings: DeviceSettings, name: CopyName): CopyName[] {
  return listCopies(settings).filter((other) => copyNameOf(other) !== copyNameOf(name))
}

function write(settings: DeviceSettings, names: CopyName[]): void {
  if (names.length === 0) settings.removeItem(copiesKey)
  else settings.setItem(copiesKey, names.map(copyNameOf).join('\n'))
}
