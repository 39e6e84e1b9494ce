import { beforeAll, describe, expect, test } from 'vitest'
import { exampleProof, newSigner, type ProofParts } from '../test/example-proof.ts'
import { faultsIn } from '../test/faults-in.ts'
import { writeProof } from './proof-file.ts'
import { verifyProof } from './verify-proof.ts'

let parts: ProofParts
beforeAll(async () => {
  parts = await exampleProof(await newSigner())
})

const proof = () => writeProof(parts)

describe('a text that is no proof file', () => {
  test.each([
    ['nothing', () => '', 'file: not-canonical'],
    ['something else', () => '{"a":1}\n', 'file: malformed'],
    ['null', () => 'null\n', 'file: malformed'],
    ['no line feed at its end', () => proof().slice(0, -1), 'file: not-canonical'],
    ['two of them', () => `${proof()}\n`, 'file: not-canonical'],
    ['more after it', () => `${proof()}{}`, 'file: not-canonical'],
    ['a byte order mark', () => `\ufeff${proof()}`, 'file: not-canonical'],
    ['line ends of another system', () => proof().replace('\n', '\r\n'), 'file: not-canonical'],
    ['white space', () => JSON.stringify(JSON.parse(proof()), null, 1), 'file: not-canonical'],
    ['another format', () => proof().replace('plenum-proof/1', 'plenum-proof/2'), 'file: malformed'],
    ['a link of another format', () => proof().replace('plenum-link/1', 'plenum-link/2'), 'chain 1: malformed'],
    [
      'an upper-case hash',
      () => proof().replace(parts.chain[0]!.hash, (hash) => hash.toUpperCase()),
      'chain 1: malformed',
    ],
    ['a field too many', () => proof().replace('"label":', '"kind":1,"label":'), 'chain 1: malformed'],
    ['a field twice', () => proof().replace('"label":', '"label":"","label":'), 'chain 1: not-canonical'],
    ['a field too few', () => proof().replace('"label":"Final",', ''), 'chain 1: malformed'],
    ['a prototype', () => proof().replace('"theme":', '"__proto__":{"ok":true},"theme":'), 'file: not-canonical'],
    [
      'a prototype in a draft',
      () => proof().replace('{"content"', '{"__proto__":{},"content"'),
      'draft nl: not-canonical',
    ],
    ['a time without its zone', () => proof().replace('09:00:00.000Z', '09:00:00'), 'audit 1: malformed'],
    ['a time that is none', () => proof().replace('11-03T', '13-03T'), 'audit 1: malformed'],
    ['a fraction', () => proof().replace('"seq":7', '"seq":7.5'), 'chain 1: malformed'],
    [
      'a number too large to be told from the next',
      () => proof().replace('"seq":7', `"seq":${2 ** 53}`),
      'chain 1: malformed',
    ],
    ['deep nesting', () => '{"audit":'.repeat(3_000_000), 'file: not-canonical'],
    ['deep nesting in a draft', () => proof().replace('{"text":"Twee"', '['.repeat(1e6)), 'draft nl: not-canonical'],
    ['50 MB of garbage', () => 'garbage '.repeat(6_250_000), 'file: not-canonical'],
    ['50 MB of one string', () => `"${'a'.repeat(50_000_000)}"\n`, 'file: malformed'],
    ['50 MB of backslashes', () => `"${'\\'.repeat(50_000_000)}`, 'file: not-canonical'],
    ['50 MB of one number', () => `${'1'.repeat(50_000_000)}\n`, 'file: not-canonical'],
    ['more than it may be', () => ' '.repeat(70_000_000), 'file: too-large'],
  ])('%s', async (_, text, fault) => {
    expect((await faultsIn(text()))[0]).toBe(fault)
  })

  test('bytes that are no text: the byte is named, and a reader who mends it is not fooled', async () => {
    // The last byte of a replacement character is taken away: mended, the text would be the same.
    const bytes = new TextEncoder().encode(proof())
    const at = bytes.findIndex((byte, index) => byte === 0xef && bytes[index + 1] === 0xbf)
    const broken = Uint8Array.from([...bytes.subarray(0, at + 2), ...bytes.subarray(at + 3)])
    expect(new TextDecoder().decode(broken)).toBe(proof())
    expect((await verifyProof(broken)).checks).toEqual([
      { part: 'draft fr', ok: false, code: 'not-utf8', byte: at + 2 },
    ])
  })

  test('the byte at which it stops being one is named, in bytes', async () => {
    const text = proof().replace('"É"', '"É" ')
    const byte = new TextEncoder().encode(text.slice(0, text.indexOf('"É" ') + 3)).length
    expect((await verifyProof(text)).checks).toEqual([{ part: 'chain 1', ok: false, code: 'not-canonical', byte }])
  })

  test('cut off anywhere', async () => {
    const text = proof()
    for (let length = 0; length < text.length; length += 7)
      expect(await faultsIn(text.slice(0, length))).toHaveLength(1)
  })

  test('without links', async () => {
    expect(await faultsIn({ ...parts, chain: [] })).toEqual(['chain 1: malformed'])
  })
})
