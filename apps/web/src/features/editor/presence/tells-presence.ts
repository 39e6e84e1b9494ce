const key = 'plenum-tells-presence'

/** Whether this device reads out who comes and goes; yes until it is turned off. */
export function readTellsPresence(settings: Pick<Storage, 'getItem'>): boolean {
  return settings.getItem(key) !== 'no'
}

export function writeTellsPresence(settings: Pick<Storage, 'setItem'>, tells: boolean): void {
  settings.setItem(key, tells ? 'yes' : 'no')
}
