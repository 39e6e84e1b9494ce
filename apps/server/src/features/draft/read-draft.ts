import { createHash } from 'node:crypto'
import type { Remarks } from '@plenum/document/reader-options'
import type { PermanentNumbers } from '@plenum/document/recommendations'
import { type DocumentId, type PersonId, type ThemeId, documentIdOf } from '@plenum/schema/id'
import { type Language, localized } from '@plenum/schema/language'
import { AppError } from '../../app-error.ts'
import { type DraftMediaType, requireMediaType } from '../../draft-formats/negotiate.ts'
import { numbersOfTheme } from '../../db/numbers-of-theme.ts'
import { notFound } from '../../not-found.ts'
import { printedPositions } from '../../positions/printed-positions.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { joinRemarks } from '../../sources/join-remarks.ts'
import { printedFinalSources, printedSources } from '../../sources/printed-sources.ts'
import { type ThemeAccess, themeAccess } from '../../theme-access.ts'
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
  const numbers = await numbersOfTheme(deps.db, themeId)
  // The JSON is the text alone.
  const remarks = mediaType === 'application/json' ? {} : await remarksOf(deps, access, language)
  const known = entityTagOf(head, { numbers, remarks }, mediaType)
  if (matchesEntityTag(asked.ifNoneMatch, known)) return { mediaType, entityTag: known, body: null }
  const { updates, seq } = await load(deps, documentId)
  const title = localized(head.title, language)
  const body = await reader.read({ updates, mediaType, language, title, numbers, remarks })
  // Of what was loaded: somebody may have written since the head was read.
  return { mediaType, entityTag: entityTagOf({ ...head, headSeq: seq }, { numbers, remarks }, mediaType), body }
}

async function load(deps: ServerDeps, documentId: DocumentId): Promise<{ updates: Uint8Array[]; seq: number }> {
  const loaded = await deps.updateLog.load(documentId)
  if (loaded === null) throw noSuchDraft()
  const { snapshot, tail } = loaded
  const updates = [...(snapshot === null ? [] : [snapshot.state]), ...tail.map((row) => row.bytes)]
  return { updates, seq: tail.at(-1)?.seq ?? snapshot?.seq ?? 0 }
}

/** What is printed beneath the recommendations: what they rest on, and beneath a final text what partners say of them. */
async function remarksOf({ db }: ServerDeps, { theme }: ThemeAccess, language: Language): Promise<Remarks> {
  const final = theme.stage === 'frozen' ? await finalVersion(db, theme.id) : null
  if (final === null) return printedSources(db, theme.id, language)
  return joinRemarks(await printedPositions(db, final, language), await printedFinalSources(db, final, language))
}

/** Id of the version that the theme was made final with. */
async function finalVersion(db: ServerDeps['db'], themeId: ThemeId): Promise<string | null> {
  const row = await db
    .selectFrom('version')
    .select('id')
    .where('theme_id', '=', themeId)
    .where('kind', '=', 'frozen')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/**
 * The page shows the theme's title, which changes on its own; what is not JSON shows permanent numbers, of which there
 * are only ever more, and remarks.
 */
function entityTagOf(
  { epoch, headSeq, themeUpdatedAt }: DraftHead,
  { numbers, remarks }: { numbers: PermanentNumbers; remarks: Remarks },
  mediaType: DraftMediaType,
): string {
  const format = mediaType.slice(mediaType.indexOf('/') + 1)
  const hash = createHash('sha256').update(JSON.stringify(remarks)).digest('base64url').slice(0, 16)
  const shown = mediaType === 'application/json' ? [] : [Object.keys(numbers).length, hash]
  const named = mediaType === 'text/html' ? [themeUpdatedAt] : []
  return `"${[epoch, headSeq, format, ...shown, ...named].join('.')}"`
}

function noSuchDraft(): AppError {
  return new AppError('no-such-draft', 'The theme has no draft in this language.')
}
