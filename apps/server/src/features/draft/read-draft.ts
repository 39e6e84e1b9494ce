import { type DocumentId, type PersonId, type ThemeId, documentIdOf } from '@plenum/schema/id'
import { type Language, localized } from '@plenum/schema/language'
import { AppError } from '../../app-error.ts'
import { type DraftMediaType, requireMediaType } from '../../draft-formats/negotiate.ts'
import { notFound } from '../../not-found.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { themeAccess } from '../../theme-access.ts'
import type { DraftReader } from './draft-reader.ts'
import { matchesEntityTag } from './entity-tag.ts'
import { type DraftHead, findDraftHead } from './repository.ts'

export type ShownDraft = {
  mediaType: DraftMediaType
  entityTag: string
  /** Null when the caller has it already. */
  body: string | null
}

/** Only what is durable is shown, and only to who may read the draft now. */
export async function readDraft(
  deps: ServerDeps,
  reader: DraftReader,
  personId: PersonId,
  asked: { themeId: ThemeId; language: Language; accept: string | undefined; ifNoneMatch: string | undefined },
): Promise<ShownDraft> {
  const { themeId, language } = asked
  const access = await themeAccess(deps, personId, themeId)
  if (access === null) throw notFound()
  if (!access.may('draft.read')) throw new AppError('not-allowed', 'The text of this theme is not open to you.')
  const documentId = documentIdOf(themeId, language)
  const head = await findDraftHead(deps.db, documentId)
  if (head === null) throw noSuchDraft()
  const mediaType = requireMediaType(asked.accept)
  const known = entityTagOf(head, mediaType)
  if (matchesEntityTag(asked.ifNoneMatch, known)) return { mediaType, entityTag: known, body: null }
  const { updates, seq } = await load(deps, documentId)
  const title = localized(head.title, language)
  const body = await reader.read({ updates, mediaType, language, title })
  // Of what was loaded: somebody may have written since the head was read.
  return { mediaType, entityTag: entityTagOf({ ...head, headSeq: seq }, mediaType), body }
}

async function load(deps: ServerDeps, documentId: DocumentId): Promise<{ updates: Uint8Array[]; seq: number }> {
  const loaded = await deps.updateLog.load(documentId)
  if (loaded === null) throw noSuchDraft()
  const { snapshot, tail } = loaded
  const updates = [...(snapshot === null ? [] : [snapshot.state]), ...tail.map((row) => row.bytes)]
  return { updates, seq: tail.at(-1)?.seq ?? snapshot?.seq ?? 0 }
}

/** The page shows the theme's title, which changes on its own. */
function entityTagOf({ epoch, headSeq, themeUpdatedAt }: DraftHead, mediaType: DraftMediaType): string {
  const format = mediaType === 'text/html' ? `html.${themeUpdatedAt}` : mediaType.slice(mediaType.indexOf('/') + 1)
  return `"${epoch}.${headSeq}.${format}"`
}

function noSuchDraft(): AppError {
  return new AppError('no-such-draft', 'The theme has no draft in this language.')
}
