import type { ProofCheck, ProofFault, ProofReport, ProvedVersion } from '@plenum/proof/proof-report'
import { type LocalizedText, localized } from '@plenum/schema/language'

/** Faults that are listed one by one; a file that is wrong everywhere says no more with the others. */
const listed = 50

/** The report as an operator reads it: what it is, what is right, and each thing that is not. */
export function linesOfReport({ ok, fingerprint, proved, checks }: ProofReport): string[] {
  const faults = checks.flatMap((check) => (check.ok ? [] : [`  ✗ ${nameOf(check)}: ${sentenceOf(check)}`]))
  const right = checks.filter((check) => check.ok)
  return [
    ...(proved === null ? [] : linesOfVersion(proved, ok)),
    ...(fingerprint === null ? [] : [`Key: ${fingerprint}`]),
    ...(right.length === 0 ? [] : ['', `Right: ${summaryOf(right)}.`]),
    ...(faults.length === 0 ? [] : ['', 'Not right:', ...faults.slice(0, listed)]),
    ...(faults.length > listed ? [`  … and ${faults.length - listed} more`] : []),
    ...(ok ? ['', lastLine(checks)] : []),
  ]
}

function linesOfVersion(proved: ProvedVersion, ok: boolean): string[] {
  return [
    ...(ok ? [] : ['It says of itself (not to be relied upon):']),
    `${shown(proved.programme.name)}: ${shown(proved.theme.title)}, version ${proved.versionNumber} (${shown(proved.label)})`,
    `Frozen on ${proved.frozenAt} by ${shown(proved.by.name)}; link ${proved.number} of the programme`,
  ]
}

/** What a forged file says must not be able to steer a terminal. */
function shown(text: string | LocalizedText): string {
  return (typeof text === 'string' ? text : localized(text, 'en').text).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?')
}

/** The numbered parts as counts: an audit log has thousands of entries. */
function summaryOf(right: readonly ProofCheck[]): string {
  const count = (kind: string) => right.filter(({ part }) => part.startsWith(`${kind} `)).length
  const counts = [
    ['chain', 'link of the chain', 'links of the chain'],
    ['signature', 'signature', 'signatures'],
    ['draft', 'draft', 'drafts'],
    ['audit', 'entry of the audit log', 'entries of the audit log'],
  ] as const
  const single = right.filter(({ part }) => !part.includes(' ')).map(({ part }) => part)
  const numbered = counts
    .map(([kind, one, several]) => [count(kind), count(kind) === 1 ? one : several] as const)
    .filter(([found]) => found > 0)
    .map(([found, words]) => `${found} ${words}`)
  return [...single, ...numbered].join(', ')
}

function lastLine(checks: readonly ProofCheck[]): string {
  if (checks.some(({ part }) => part === 'key')) return 'All of it is right, and signed with the key that you named.'
  return 'All of it is right. Compare the key with the one that the instance makes known: anyone can sign with their own.'
}

function nameOf({ part }: ProofCheck): string {
  const [kind, which] = part.split(' ')
  if (which === undefined) return kind === 'audit' ? 'audit log' : part
  if (kind === 'chain') return `link ${which} of the chain`
  if (kind === 'signature') return `signature of link ${which}`
  return kind === 'audit' ? `entry ${which} of the audit log` : `draft ${which}`
}

function sentenceOf(fault: ProofFault): string {
  switch (fault.code) {
    case 'too-large':
      return 'larger than a proof may be'
    case 'not-utf8':
      return `byte ${fault.byte} is not of a UTF-8 text`
    case 'not-canonical':
      return `not written the one way that it can be, at byte ${fault.byte}`
    case 'malformed':
      return fault.field === ''
        ? 'not a proof file'
        : `the field ${shown(fault.field)} is missing, malformed or unknown`
    case 'cannot-check-here':
      return 'this program lacks the cryptography to check it'
    case 'hash':
      return 'its hash is not the one written down for it: one of the two was changed'
    case 'content':
      return 'the hash over its drafts is not that of the drafts it names'
    case 'previous':
      return 'does not name the hash of the one before'
    case 'number':
      return `has number ${fault.found}, should have ${fault.expected}`
    case 'other-programme':
      return `is of another programme (${shown(fault.found)})`
    case 'signature':
      return 'is not of this key over this hash'
    case 'other-key':
      return 'is of another key than that of the last link'
    case 'other-fingerprint':
      return `is not the one expected (${fault.expected})`
    case 'not-as-signed':
      return 'id or name are not those that were signed'
    case 'missing':
      return 'is missing, or not in its place'
    case 'unexpected':
      return 'is not one of those signed, or not in its place'
    case 'audit-head':
      return `the audit log and what was signed of it differ: ${fault.expected} entries expected, ${fault.found} found`
  }
}
