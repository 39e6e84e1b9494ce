import { closeCodes } from '@plenum/schema/close-code'

/** Why a connection is over for good, each with its own sentence and way out. */
export type Ending =
  | 'signed-out'
  | 'not-allowed'
  | 'deleted'
  | 'reload-needed'
  | 'too-large'
  | 'too-many'
  | 'refused'
  | 'other-person'

const endings = new Map<number, Ending>([
  [closeCodes.notSignedIn, 'signed-out'],
  [closeCodes.notAllowed, 'not-allowed'],
  [closeCodes.noSuchDraft, 'deleted'],
  [closeCodes.reloadNeeded, 'reload-needed'],
  [closeCodes.tooLarge, 'too-large'],
  [closeCodes.tooMany, 'too-many'],
  [closeCodes.malformed, 'refused'],
])

/** What a final close code (4400–4499) means to the person; one that this page does not know yet asks for a reload. */
export function endingOf(code: number): Ending {
  return endings.get(code) ?? 'reload-needed'
}

/**
 * Whether this device must forget its copy: the right to the text is gone, or the copy holds a change that the server
 * would refuse again at every visit.
 */
export function dropsCopy(ending: Ending): boolean {
  return !mayRetry(ending) && ending !== 'reload-needed'
}

/** Whether connecting again, from the same page and with the text in it, can mend it. */
export function mayRetry(ending: Ending): boolean {
  return ending === 'signed-out' || ending === 'too-many'
}
