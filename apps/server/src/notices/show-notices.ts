import type { Notice } from '@plenum/schema/api/notice'
import { parseDocumentId, type PersonId } from '@plenum/schema/id'
import type { ServerDeps } from '../server-deps.ts'
import { withNames } from '../mentions/mentions.ts'
import { maySeeNotice } from './may-see-notice.ts'
import { type NoticeFacts, noticeFacts } from './notice-facts.ts'
import type { NoticeRow } from './notice-rows.ts'

type Needs = Pick<ServerDeps, 'db' | 'clock'>

/** UTF-16 units of what was said that a notice repeats. */
const excerptLength = 200

/** Of these notices those that this person may see now, in their order, as they read now. */
export async function showNotices(
  { db, clock }: Needs,
  reader: PersonId,
  rows: readonly NoticeRow[],
): Promise<Notice[]> {
  if (rows.length === 0) return []
  const facts = await noticeFacts(db, reader, rows, clock.now())
  return rows.filter((row) => maySeeNotice(facts, row)).map((row) => toNotice(facts, row))
}

function toNotice(facts: NoticeFacts, row: NoticeRow): Notice {
  const { programmeId, themeId, by, at, what } = row.happening
  const theme = themeId === null ? undefined : facts.themes.get(themeId)
  const isActivity = 'startsAt' in what
  return {
    id: row.id,
    kind: row.kind,
    at: iso(at),
    readAt: isoOrNull(row.readAt ?? readInThread(facts, row)),
    programme: programmeOf(facts, programmeId),
    theme: themeId === null || theme === undefined ? null : { id: themeId, title: theme.title },
    by: by === null ? null : { personId: by, name: facts.people.get(by) ?? '' },
    path: pathOf(facts, row),
    excerpt: excerptOf(facts, row),
    outcome: what.kind === 'disposed' ? what.outcome : null,
    stage: what.kind === 'stage-moved' || what.kind === 'theme-reopened' ? what.stage : null,
    round: what.kind === 'stage-moved' ? what.round : null,
    deadline: what.kind === 'stage-moved' || what.kind === 'deadline' ? isoOrNull(what.deadline) : null,
    role: what.kind === 'joined-theme' ? what.role : null,
    version: what.kind === 'version-published' ? what.version : null,
    partner: 'partnerId' in what ? what.acronym : null,
    activity: isActivity ? { title: what.title, startsAt: iso(what.startsAt), place: what.place } : null,
  }
}

function programmeOf({ programmes }: NoticeFacts, id: string): Notice['programme'] {
  const { name, timeZone } = programmes.get(id) ?? { name: {}, timeZone: 'UTC' }
  return { id, name, timeZone }
}

/** Whoever has read the discussion since has read the notice. */
function readInThread(facts: NoticeFacts, { happening: { what, at } }: NoticeRow): number | null {
  const readAt = 'threadId' in what ? facts.reads.get(what.threadId) : undefined
  return readAt !== undefined && readAt >= at ? readAt : null
}

function pathOf(facts: NoticeFacts, { happening: { programmeId, themeId, what } }: NoticeRow): string {
  if ('threadId' in what) {
    const documentId = facts.threads.get(what.threadId)?.document_id ?? null
    const language = documentId === null ? undefined : parseDocumentId(documentId)?.language
    const query = new URLSearchParams({ ...(language !== undefined && { language }), thread: what.threadId })
    return `/themes/${themeId}?${query.toString()}`
  }
  if (what.kind === 'invitation-accepted') return `/programmes/${programmeId}/members`
  if ('partnerId' in what) return `/programmes/${programmeId}/partners/${what.partnerId}`
  if (what.kind === 'version-published') return `/themes/${themeId}/versions`
  return themeId === null ? `/programmes/${programmeId}` : `/themes/${themeId}`
}

function excerptOf(facts: NoticeFacts, { happening: { what } }: NoticeRow): string {
  if ('acronym' in what && 'title' in what) return what.title
  if (!('threadId' in what)) return ''
  const said = 'entryId' in what ? facts.entries.get(what.entryId)?.text : facts.openings.get(what.threadId)
  const text = said === undefined || said === '' ? (facts.threads.get(what.threadId)?.quote ?? '') : said
  const line = withNames(text, Object.fromEntries(facts.mentioned)).replaceAll(/\s+/g, ' ').trim()
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength - 1).trimEnd()}…`
}

const iso = (at: number) => new Date(at).toISOString()
const isoOrNull = (at: number | null) => (at === null ? null : iso(at))
