import { type KeptText, nothingKept, parseKeptText } from './kept-text.ts'
import { type NewComment, parseNewComments } from './new-comment.ts'

/** Where texts are kept; `sessionStorage`, or a map in tests. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export type KeptTexts = {
  read(place: string): KeptText
  write(place: string, kept: KeptText): void
  /** Forgets what was sent, unless something else was typed there meanwhile. */
  drop(place: string, sent: string): void
  /** Comments that were begun and not sent: what each is about; its text is at `newCommentPlace`. */
  readComments(): NewComment[]
  writeComments(comments: readonly NewComment[]): void
}

/**
 * What one person has typed in one theme and not sent, by the place where it was typed. It outlives the form, the
 * thread and a reload, not the window: devices are shared, and a sign-out clears it (`clearDevice`).
 */
export function createKeptTexts(storage: TextStorage, personId: string, themeId: string): KeptTexts {
  // Where the browser keeps nothing (no room, or forbidden), the page at least does.
  const spare = new Map<string, string>()
  const keyOf = (place: string) => `plenum-text:${personId}:${themeId}:${place}`
  const get = (place: string): string | null => spare.get(keyOf(place)) ?? storage.getItem(keyOf(place))
  const set = (place: string, value: string | null): void => {
    spare.delete(keyOf(place))
    try {
      if (value === null) storage.removeItem(keyOf(place))
      else storage.setItem(keyOf(place), value)
    } catch {
      if (value !== null) spare.set(keyOf(place), value)
    }
  }
  const read = (place: string) => parseKeptText(get(place)) ?? nothingKept
  return {
    read,
    write: (place, kept) => set(place, kept.text === '' ? null : JSON.stringify(kept)),
    drop(place, sent) {
      if (read(place).text === sent) set(place, null)
    },
    readComments: () => parseNewComments(get('comments')),
    writeComments: (comments) => set('comments', comments.length === 0 ? null : JSON.stringify(comments)),
  }
}
