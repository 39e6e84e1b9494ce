import type { DraftNode } from '@plenum/document/draft-node'
import { recommendationsOf } from '@plenum/document/recommendations'
import { canonicalJson } from '@plenum/proof/canonical-json'
import { sha256Hex } from '@plenum/proof/sha256-hex'
import type { DocumentId, ThemeId } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import type { ServerDeps } from '../server-deps.ts'
import { headsOfTheme } from './heads-of-theme.ts'
import { unpackText } from './packed.ts'
import type { DrawnDraft } from './version-message.ts'
import type { VersionThreads } from './version-threads.ts'

export type DrawnThemeDraft = DrawnDraft & { documentId: DocumentId; language: Language; seq: number }

/** `hash` is over those of its drafts. */
export type DrawnTheme = { hash: string; drafts: DrawnThemeDraft[] }

/**
 * All drafts of a theme as they stand in the log, with what was done since the version `newestId`; what has not been
 * touched since is taken from there as it is.
 */
export async function drawTheme(
  deps: Pick<ServerDeps, 'db' | 'updateLog'>,
  threads: VersionThreads,
  themeId: ThemeId,
  newestId: string | null,
): Promise<DrawnTheme> {
  const bases = await draftsOfVersion(deps, newestId)
  const drafts: DrawnThemeDraft[] = []
  for (const { documentId, language, head } of await headsOfTheme(deps.db, themeId)) {
    const base = bases.get(documentId) ?? null
    const place = { documentId, language, seq: head }
    if (base?.seq === head) {
      drafts.push({ ...base, ...place, recommendationIds: idsIn(base.content), authors: [], activity: [] })
      continue
    }
    const history = await deps.updateLog.readHistory(documentId, base?.seq ?? 0, head)
    drafts.push({ ...place, ...(await threads.draw({ documentId, base, history, seq: head })) })
  }
  const hashes = drafts.map(({ language, hash }) => ({ language, hash }))
  return { hash: await sha256Hex(canonicalJson(hashes)), drafts }
}

function idsIn(content: Uint8Array): string[] {
  return recommendationsOf(JSON.parse(unpackText(content)) as DraftNode).map(({ id }) => id)
}

async function draftsOfVersion({ db }: Pick<ServerDeps, 'db'>, versionId: string | null) {
  if (versionId === null) return new Map<DocumentId, never>()
  const rows = await db
    .selectFrom('version_draft')
    .select(['document_id', 'seq', 'state', 'content', 'attribution', 'hash', 'words'])
    .where('version_id', '=', versionId)
    .execute()
  return new Map(rows.map(({ document_id: documentId, ...row }) => [documentId, row]))
}
