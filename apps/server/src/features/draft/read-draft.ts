import type { PermanentNumbers } from '@plenum/document/recommendations'
import { type DocumentId, type PersonId, type ThemeId, documentIdOf } from '@plenum/schema/id'
import { type Language, localized } from '@plenum/schema/language'
import { AppError } from '../../app-error.ts'
import { type DraftMediaType, requireMediaType } from '../../draft-formats/negotiate.ts'
import { numbersOfTheme } from '../../db/numbers-of-theme.ts'
import { notFound } from '../../not-found.ts'
import { printedPositions } from '../../positions/printed-positions.ts'
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
  const numbers = await numbersOfTheme(deps.db, themeId)
  const final = access.theme.stage === 'frozen' ? await finalVersion(deps.db, themeId) : null
  const known = entityTagOf(head, numbers, mediaType, final)
  if (matchesEntityTag(asked.ifNoneMatch, known)) return { mediaType, entityTag: known, body: null }
  const { updates, seq } = await load(deps, documentId)
  const title = localized(head.title, language)
  const remarks = final === null ? {} : await printedPositions(deps.db, final, language)
  const body = await reader.read({ updates, mediaType, language, title, numbers, remarks })
  // Of what was loaded: somebody may have written since the head was read.
  return { mediaType, entityTag: entityTagOf({ ...head, headSeq: seq }, numbers, mediaType, final), body }
}

async function load(deps: ServerDeps, documentId: DocumentId): Promise<{ updates: Uint8Array[]; seq: number }> {
  const loaded = await deps.updateLog.load(documentId)
  if (loaded === null) throw noSuchDraft()
  const { snapshot, tail } = loaded
  const updates = [...(snapshot === null ? [] : [snapshot.state]), ...tail.map((row) => row.bytes)]
  return { updates, seq: tail.at(-1)?.seq ?? snapshot?.seq ?? 0 }
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
 * are only ever more, and with a final text what partners say of it.
 */
function entityTagOf(
  { epoch, headSeq, themeUpdatedAt }: DraftHead,
  numbers: PermanentNumbers,
  mediaType: DraftMediaType,
  final: string | null,
): string {
  const format = mediaType.slice(mediaType.indexOf('/') + 1)
  const shown =
    mediaType === 'application/json' ? [] : [Object.keys(numbers).length, ...(final === null ? [] : [final])]
  const named = mediaType === 'text/html' ? [themeUpdatedAt] : []
  return `"${[epoch, headSeq, format, ...shown, ...named].join('.')}"`
}

function noSuchDraft(): AppError {
  return new AppError('no-such-draft', 'The theme has no draft in this language.')
}
