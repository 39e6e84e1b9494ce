import { type Language, isLanguage } from './language.ts'

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]?: Name }

/** Opaque strings; the brand only keeps one kind from being passed for another. */
export type PersonId = Id<'person'>
export type ProgrammeId = Id<'programme'>
export type PartnerId = Id<'partner'>
export type ThemeId = Id<'theme'>
export type ThreadId = Id<'thread'>
/** `<themeId>.<language>`: one Yjs document. */
export type DocumentId = Id<'document'>

export function documentIdOf(themeId: ThemeId, language: Language): DocumentId {
  return `${themeId}.${language}`
}

/** The theme and language that a document id names, or null when it has not that form. */
export function parseDocumentId(documentId: string): { themeId: ThemeId; language: Language } | null {
  const dot = documentId.lastIndexOf('.')
  const language = documentId.slice(dot + 1)
  return dot > 0 && isLanguage(language) ? { themeId: documentId.slice(0, dot), language } : null
}
