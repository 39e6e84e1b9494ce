import { beforeAll, describe, expect, test } from 'vitest'
import {
  addEntry,
  draftOf,
  exampleProof,
  linked,
  newSigner,
  nextLink,
  type ProofParts,
  type Signer,
} from '../test/example-proof.ts'
import { faultsIn } from '../test/faults-in.ts'
import { auditHash } from './audit-entry.ts'
import { canonicalJson } from './canonical-json.ts'
import { keyFingerprint } from './key-fingerprint.ts'
import { writeProof } from './proof-file.ts'
import { linkHash, type ProofLink, type SignedLink } from './proof-link.ts'
import { sha256Hex } from './sha256-hex.ts'
import { signLink } from './sign-link.ts'
import { verifyProof } from './verify-proof.ts'

let signer: Signer
let parts: ProofParts
beforeAll(async () => {
  signer = await newSigner()
  parts = await exampleProof(signer)
})

const resigned = (link: ProofLink, by = signer) => signLink(link, by.sign, by.key)
const first = () => parts.chain[0] as SignedLink
const last = () => parts.chain[1] as SignedLink

describe('an untouched proof', () => {
  test('is right in every part, and says what it proves', async () => {
    const report = await verifyProof(new TextEncoder().encode(writeProof(parts)))
    expect(report).toEqual({
      ok: true,
      fingerprint: await keyFingerprint(signer.key),
      proved: {
        programme: { id: 'p1', name: { nl: 'Politie' } },
        theme: { id: 't1', title: { fr: 'É' } },
        versionId: 'v2',
        versionNumber: 2,
        label: 'Final',
        frozenAt: '2022-11-03T09:00:00.000Z',
        by: { personId: 'a', name: 'An' },
        number: 2,
      },
      checks: 'file,programme,theme,chain 1,signature 1,chain 2,signature 2,draft nl,draft fr,audit 1,audit 2,audit 3'
        .split(',')
        .map((part) => ({ part, ok: true })),
    })
  })

  test('has the fingerprint that its reader expects, however that is written', async () => {
    const fingerprint = await keyFingerprint(signer.key)
    expect(fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)
    for (const typed of [
      fingerprint,
      fingerprint.replaceAll(' ', ''),
      fingerprint.toUpperCase().replaceAll(' ', ':'),
    ]) {
      expect(await faultsIn(parts, typed)).toEqual([])
    }
    expect(await faultsIn(parts, 'abcd')).toEqual(['key: other-fingerprint'])
  })
})

describe('a forged proof', () => {
  test('another draft', async () => {
    const drafts = parts.drafts.with(0, { language: 'nl', document: draftOf('Drie') })
    expect(await faultsIn({ ...parts, drafts })).toEqual(['draft nl: hash'])
  })

  test('another draft together with its hash', async () => {
    const document = draftOf('Drie')
    const named = last().link.drafts.with(0, {
      ...last().link.drafts[0]!,
      hash: await sha256Hex(canonicalJson(document)),
    })
    const drafts = parts.drafts.with(0, { language: 'nl', document })
    const chain = parts.chain.with(1, { ...last(), link: { ...last().link, drafts: named } })
    expect(await faultsIn({ ...parts, drafts, chain })).toEqual(['chain 2: hash', 'chain 2: content'])
  })

  test('another draft, and every hash over it, but no signature', async () => {
    const document = draftOf('Drie')
    const drafts = parts.drafts.with(0, { language: 'nl', document })
    const link = await nextLink([first()], parts.audit, await linked(drafts), 'p1')
    const chain = parts.chain.with(1, { ...last(), link, hash: await linkHash(link) })
    expect(await faultsIn({ ...parts, drafts, chain })).toEqual(['signature 2: signature'])
  })

  test('drafts that are missing, too many, or in another order', async () => {
    const [nl, fr] = parts.drafts as [ProofParts['drafts'][0], ProofParts['drafts'][0]]
    expect(await faultsIn({ ...parts, drafts: [nl] })).toEqual(['draft fr: missing'])
    expect(await faultsIn({ ...parts, drafts: [nl, fr, fr] })).toEqual(['draft fr: unexpected'])
    expect(await faultsIn({ ...parts, drafts: [fr, nl] })).toHaveLength(4)
  })

  test('links in another order, one left out, one twice', async () => {
    expect(await faultsIn({ ...parts, chain: [last(), first()] })).toEqual(
      expect.arrayContaining(['chain 1: number', 'chain 1: previous', 'chain 2: number', 'chain 2: previous']),
    )
    expect(await faultsIn({ ...parts, chain: [last()] })).toEqual(['chain 1: number', 'chain 1: previous'])
    expect(await faultsIn({ ...parts, chain: [first(), first(), last()] })).toEqual(
      expect.arrayContaining(['chain 2: number', 'chain 2: previous', 'chain 3: number']),
    )
  })

  test('the first link of another programme of the same instance', async () => {
    const other = await exampleProof(signer, 'p2')
    expect(await faultsIn({ ...parts, chain: parts.chain.with(0, other.chain[0]!) })).toEqual([
      'chain 1: other-programme',
      'chain 2: previous',
    ])
    expect(await faultsIn({ ...parts, chain: other.chain })).toEqual([
      'programme: not-as-signed',
      'chain 1: other-programme',
      'chain 2: other-programme',
    ])
  })

  test('all of it signed with another key: right in itself, of another fingerprint', async () => {
    const forger = await newSigner()
    const forged = await exampleProof(forger)
    const fingerprint = await keyFingerprint(signer.key)
    expect(await faultsIn(forged)).toEqual([])
    expect((await verifyProof(writeProof(forged))).fingerprint).not.toBe(fingerprint)
    expect(await faultsIn(forged, fingerprint)).toEqual(['key: other-fingerprint'])
  })

  test('a link added with another key', async () => {
    const forger = await newSigner()
    const forged = await resigned({ ...last().link, label: 'Forged' }, forger)
    expect(await faultsIn({ ...parts, chain: [first(), forged] })).toEqual(['signature 1: other-key'])
  })

  test('a key that is no point of the curve, or of small order', async () => {
    for (const key of ['f'.repeat(64), `01${'0'.repeat(62)}`, '0'.repeat(64)]) {
      const chain = parts.chain.map((link) => ({ ...link, key }))
      expect(await faultsIn({ ...parts, chain })).toEqual(['signature 1: signature', 'signature 2: signature'])
    }
  })

  test('names other than those signed', async () => {
    expect(await faultsIn({ ...parts, programme: { id: 'p1', name: { nl: 'politie' } } })).toEqual([
      'programme: not-as-signed',
    ])
    expect(await faultsIn({ ...parts, theme: { id: 't2', title: { fr: 'É' } } })).toEqual(['theme: not-as-signed'])
  })

  test('a wrong content hash, signed', async () => {
    const link = await resigned({ ...last().link, content: '0'.repeat(64) })
    expect(await faultsIn({ ...parts, chain: [first(), link] })).toEqual(['chain 2: content'])
  })
})

describe('the audit log', () => {
  test('an entry changed, its hash too, and every hash after it', async () => {
    const changed = { ...parts.audit[0]!.entry, name: 'Bo' }
    const hash = await auditHash(changed)
    const one = parts.audit.with(0, { entry: changed, hash: parts.audit[0]!.hash })
    expect(await faultsIn({ ...parts, audit: one })).toEqual(['audit 1: hash'])
    const two = parts.audit.with(0, { entry: changed, hash })
    expect(await faultsIn({ ...parts, audit: two })).toEqual(['audit 2: previous'])
    const all = [{ entry: changed, hash }]
    for (const { entry } of parts.audit.slice(1)) {
      const next = { ...entry, previous: all.at(-1)!.hash }
      all.push({ entry: next, hash: await auditHash(next) })
    }
    expect(await faultsIn({ ...parts, audit: all })).toEqual(['chain 1: audit-head', 'chain 2: audit-head'])
  })

  test('an entry left out or added at the end', async () => {
    expect(await faultsIn({ ...parts, audit: parts.audit.toSpliced(1, 1) })).toEqual(
      expect.arrayContaining(['audit 2: number', 'audit 2: previous', 'audit: audit-head']),
    )
    const longer = [...parts.audit]
    await addEntry(longer, 'theme.unfreeze')
    expect(await faultsIn({ ...parts, audit: longer })).toEqual(['audit: audit-head'])
    expect(await faultsIn({ ...parts, audit: parts.audit.slice(0, 2) })).toEqual([
      'chain 2: audit-head',
      'audit: audit-head',
    ])
  })

  test('a link that goes back in it, signed', async () => {
    const early = { ...first().link, audit: { number: 3, hash: parts.audit[2]!.hash } }
    const one = await resigned(early)
    const two = await resigned({ ...last().link, previous: one.hash, audit: { number: 2, hash: parts.audit[1]!.hash } })
    expect(await faultsIn({ ...parts, chain: [one, two], audit: parts.audit.slice(0, 2) })).toEqual(
      expect.arrayContaining(['chain 2: audit-head']),
    )
  })
})

test('nothing malformed is signed or written', async () => {
  await expect(resigned({ ...last().link, number: 0 })).rejects.toThrow(/malformed at number$/)
  expect(() => writeProof({ ...parts, theme: { id: 't1', title: { nl: undefined } } })).toThrow(/theme\.title\.nl/)
})
