import { blocksText } from '@plenum/document/blocks-text'
import { recommendationsOf } from '@plenum/document/recommendations'
import { type ParallelDraft, draftsBehind } from '@plenum/domain/drafts-behind'
import type { DocumentId, ThemeId } from '@plenum/schema/id'
import { type Language, languages } from '@plenum/schema/language'
import { draftSchema } from '@plenum/schema/api/theme'
import type { Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { DraftDesk } from '../../sync/draft-desk.ts'
import { type CheckResult, mostItems } from './thread-checks.ts'

const languageColumn = draftSchema.shape.language

/** What the drafts of a theme lack of each other, by what is durable of them now. */
export async function draftCheck(db: Kysely<Tables>, desk: DraftDesk, themeId: ThemeId): Promise<CheckResult> {
  const rows = await db
    .selectFrom('draft')
    .select(['document_id', 'language'])
    .where('theme_id', '=', themeId)
    .execute()
  const drafts: ParallelDraft[] = []
  for (const row of rows.toSorted((a, b) => rank(a.language) - rank(b.language))) {
    drafts.push(await parallelDraft(desk, row.document_id, languageColumn.parse(row.language)))
  }
  const behind = draftsBehind(drafts)
  const items = behind.slice(0, mostItems).map(({ language, recommendation }) => ({
    language,
    text: recommendation?.title ?? '',
    ...(recommendation !== null && { recommendationId: recommendation.id }),
  }))
  return { check: 'drafts-behind', count: behind.length, items }
}

async function parallelDraft(desk: DraftDesk, documentId: DocumentId, language: Language): Promise<ParallelDraft> {
  const draft = (await desk.read(documentId)) ?? { type: 'doc' }
  const recommendations = recommendationsOf(draft).map(({ id, title }) => ({ id, title }))
  const isEmpty = recommendations.length === 0 && blocksText(draft.content ?? []) === ''
  return { language, isEmpty, recommendations }
}

function rank(language: string): number {
  return languages.findIndex((one) => one === language)
}
