import { canonicalJson } from '@plenum/proof/canonical-json'
import { type LinkedDraft, type ProofLink, contentHash } from '@plenum/proof/proof-link'
import { signLink } from '@plenum/proof/sign-link'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { Transaction } from 'kysely'
import { auditHead } from '../audit/append-audit.ts'
import { readLocalized } from '../db/localized-column.ts'
import { lockProgramme } from '../db/lock-programme.ts'
import type { Tables } from '../db/tables.ts'
import type { InstanceKey } from '../instance-key.ts'
import { positionsForLink } from '../positions/positions-for-link.ts'
import type { TakenVersion } from '../versions/take-version.ts'
import type { Override } from './begin-freeze.ts'
import type { RecommendationNumber } from './number-recommendations.ts'

export type Frozen = {
  at: number
  by: PersonId
  label: string
  overrides: readonly Override[]
  numbers: RecommendationNumber[]
}

/**
 * Puts a frozen version at the end of its programme's chain: signed, it says what was frozen, by whom and when, and
 * fixes the audit log as it is now. Locks the programme.
 */
export async function linkVersion(
  transaction: Transaction<Tables>,
  key: InstanceKey,
  version: TakenVersion,
  frozen: Frozen,
): Promise<void> {
  const { programmeId } = version
  await lockProgramme(transaction, programmeId)
  const link = await linkOf(transaction, version, frozen)
  const signed = await signLink(link, key.sign, key.publicKeyHex)
  await transaction
    .insertInto('proof_link')
    .values({
      programme_id: programmeId,
      number: link.number,
      version_id: version.id,
      link: canonicalJson(link),
      hash: signed.hash,
      signature: signed.signature,
      key: signed.key,
    })
    .execute()
}

async function linkOf(transaction: Transaction<Tables>, version: TakenVersion, frozen: Frozen): Promise<ProofLink> {
  const { programmeId, themeId } = version
  const names = await namesOf(transaction, themeId, frozen.by)
  const last = await lastLink(transaction, programmeId)
  const audit = await auditHead(transaction, programmeId)
  if (audit === null) throw new Error('a freeze that the audit log does not tell of')
  const drafts = version.drafts.map(({ language, documentId, seq, hash }): LinkedDraft => ({
    language,
    documentId,
    seq,
    hash,
  }))
  return {
    format: 'plenum-link/1',
    programmeId,
    programmeName: readLocalized(names.programme),
    number: (last?.number ?? 0) + 1,
    previous: last?.hash ?? null,
    themeId,
    themeTitle: readLocalized(names.title),
    versionId: version.id,
    versionNumber: version.number,
    label: frozen.label,
    frozenAt: new Date(frozen.at).toISOString(),
    by: { personId: frozen.by, name: names.person },
    drafts,
    content: await contentHash(drafts),
    numbers: frozen.numbers,
    positions: await positionsForLink(transaction, version, frozen.numbers),
    overrides: frozen.overrides.map(({ check, count, reason }) => ({ check, count, reason })),
    audit,
  }
}

function namesOf(transaction: Transaction<Tables>, themeId: string, personId: PersonId) {
  return transaction
    .selectFrom('theme')
    .innerJoin('programme', 'programme.id', 'theme.programme_id')
    .innerJoin('person', (join) => join.on('person.id', '=', personId))
    .select(['theme.title', 'programme.name as programme', 'person.name as person'])
    .where('theme.id', '=', themeId)
    .executeTakeFirstOrThrow()
}

function lastLink(transaction: Transaction<Tables>, programmeId: ProgrammeId) {
  return transaction
    .selectFrom('proof_link')
    .select(['number', 'hash'])
    .where('programme_id', '=', programmeId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
