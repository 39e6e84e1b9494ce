import type { HashedAuditEntry } from '@plenum/proof/audit-entry'
import { type ProofFile, writeProof } from '@plenum/proof/proof-file'
import type { SignedLink } from '@plenum/proof/proof-link'
import type { Kysely } from 'kysely'
import { readEntry } from '../audit/read-entry.ts'
import type { Tables } from '../db/tables.ts'
import { versionContent } from '../versions/version-content.ts'

/** The text of a proof file, and what a download of it is called. */
export type Proof = { text: string; name: string }

/**
 * Everything that it takes to check a frozen version without this server: the programme's chain up to it, its texts, and
 * the audit log that its link fixes. As it is stored: what is wrong in the store shows when the file is checked. Null for
 * a version that was never frozen, or is not there.
 */
export async function proofOfVersion(db: Kysely<Tables>, versionId: string): Promise<Proof | null> {
  const own = await db
    .selectFrom('proof_link')
    .select(['programme_id', 'number'])
    .where('version_id', '=', versionId)
    .executeTakeFirst()
  if (own === undefined) return null
  const chain = await chainOf(db, own.programme_id, own.number)
  const last = chain.at(-1)
  if (last === undefined) throw new Error('a link that is in no chain')
  const { link } = last
  const drafts: ProofFile['drafts'] = []
  for (const { language, documentId } of link.drafts) {
    drafts.push({ language, document: objectOf(await versionContent(db, versionId, documentId)) })
  }
  const text = writeProof({
    programme: { id: link.programmeId, name: link.programmeName },
    theme: { id: link.themeId, title: link.themeTitle },
    chain,
    drafts,
    audit: await auditUpTo(db, own.programme_id, link.audit.number),
  })
  return { text, name: `plenum-proof-${versionId}.json` }
}

async function chainOf(db: Kysely<Tables>, programmeId: string, through: number): Promise<SignedLink[]> {
  const rows = await db
    .selectFrom('proof_link')
    .select(['link', 'hash', 'signature', 'key'])
    .where('programme_id', '=', programmeId)
    .where('number', '<=', through)
    .orderBy('number')
    .execute()
  // `writeProof` refuses a link that is malformed.
  return rows.map(({ link, ...signed }) => ({ link: JSON.parse(link) as SignedLink['link'], ...signed }))
}

async function auditUpTo(db: Kysely<Tables>, programmeId: string, through: number): Promise<HashedAuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['entry', 'hash'])
    .where('programme_id', '=', programmeId)
    .where('number', '<=', through)
    .orderBy('number')
    .execute()
  return rows.map(readEntry)
}

function objectOf(json: string): object {
  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null) throw new Error('the text of a version is no draft')
  return value
}
