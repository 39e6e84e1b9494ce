import type { Thread } from '@plenum/schema/api/thread'
import type { Language } from '@plenum/schema/language'

/** The threads that belong beside the text in one language: its own, and those on the theme as a whole. */
export function threadsBeside(threads: readonly Thread[], language: Language): Thread[] {
  return threads.filter((thread) => thread.language === null || thread.language === language)
}
