import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyFingerprint } from '@plenum/proof/key-fingerprint'
import { writeProof } from '@plenum/proof/proof-file'
import { exampleProof, newSigner, type Signer } from '@plenum/proof/test/example-proof'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { operatorCommands } from './operator-commands.ts'
import { runCli } from './run-cli.ts'

let folder: string
let signer: Signer
let text: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-verify-'))
  signer = await newSigner()
  text = writeProof(await exampleProof(signer))
  writeFileSync(join(folder, 'a proof.json'), text)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** With settings that no other command would take: this one needs none. */
async function verify(...args: string[]) {
  const said: string[] = []
  const complained: string[] = []
  const surroundings = {
    env: { PORT: 'x', PLENUM_DATA: join(folder, 'none') },
    workingFolder: folder,
    print: (line: string) => void said.push(line),
    readStandardInput: async () => '',
  }
  const code = await runCli(operatorCommands, ['verify', ...args], surroundings, (line) => void complained.push(line))
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

describe('plenum verify', () => {
  test('says that all is right, of what, and with which key', async () => {
    const { code, said, complained } = await verify('a proof.json')
    expect([code, complained]).toEqual([0, ''])
    expect(said).toBe(`Politie: É, version 2 (Final)
Frozen on 2022-11-03T09:00:00.000Z by An; link 2 of the programme
Key: ${await keyFingerprint(signer.key)}

Right: file, programme, theme, 2 links of the chain, 2 signatures, 2 drafts, 3 entries of the audit log.

All of it is right. Compare the key with the one that the instance makes known: anyone can sign with their own.`)
  })

  test('says which part does not match', async () => {
    const { code, said, complained } = await verify(write('b', text.replace('Twee', 'Drie')))
    expect([code, complained]).toEqual([1, 'b is not a proof that holds.'])
    expect(said).toContain('It says of itself (not to be relied upon):\nPolitie')
    expect(said).toContain('\nNot right:\n  ✗ draft nl: its hash is not the one written down for it')
    expect(said).toContain(' 1 draft, 3 entries of the audit log.')
    expect(said).not.toContain('All of it is right')
    const field = await verify(write('c', text.replace('"seq":7', '"sea":7')))
    expect([field.code, field.said]).toEqual([
      1,
      expect.stringMatching(/✗ link 1 of the chain: the field chain\.0\.link\.drafts\.0\.seq is missing/),
    ])
    const byte = await verify(write('d', ` ${text}`))
    expect([byte.code, byte.said]).toEqual([1, expect.stringMatching(/✗ file: not written .* at byte 0$/)])
  })

  test('takes the key that it should be signed with, before or after the file', async () => {
    const fingerprint = await keyFingerprint(signer.key)
    const right = await verify('a proof.json', '--key', fingerprint)
    expect([right.code, right.said]).toEqual([0, expect.stringMatching(/signed with the key that you named\.$/)])
    expect((await verify('--key', fingerprint.replaceAll(' ', ''), 'a proof.json')).code).toBe(0)
    expect((await verify(`--key=${fingerprint}`, 'a proof.json')).code).toBe(0)
    const wrong = await verify('a proof.json', '--key', '0'.repeat(64))
    expect([wrong.code, wrong.said]).toEqual([1, expect.stringMatching(/✗ key: is not the one expected \(0000 0000/)])
  })

  test.each([
    [[], /^Say which file/],
    [['none.json'], /^The file none\.json cannot be read \(ENOENT\)\.$/],
    [['.'], /^The file \. cannot be read \(EISDIR\)\.$/],
    [['a proof.json', 'another'], /Unexpected argument 'another'/],
    [['a proof.json', '--quick'], /Unknown option '--quick'/],
    [['a proof.json', '--key'], /argument missing/],
    [['a proof.json', '--key', 'abcd'], /^--key must be a fingerprint of 64 hex digits/],
  ])('exits 2 at %j', async (args, sentence) => {
    const { code, said, complained } = await verify(...args)
    expect([code, said, complained]).toEqual([2, '', expect.stringMatching(sentence)])
  })

  test('names no more faults than anyone reads, and prints nothing that steers a terminal', async () => {
    const parts = await exampleProof(signer)
    const audit = Array.from({ length: 100 }, () => parts.audit[0]!)
    const theme = { id: 't1', title: { en: '\u001b[2J' } }
    const { code, said } = await verify(write('e', writeProof({ ...parts, audit, theme })))
    expect(code).toBe(1)
    expect(said).toMatch(/\n {2}… and \d+ more$/)
    expect(said.match(/✗/g)).toHaveLength(50)
    const forged = parts.chain.map((signed) => ({ ...signed, link: { ...signed.link, label: '\u001b[2J\u202e' } }))
    expect((await verify(write('f', writeProof({ ...parts, chain: forged })))).said).toContain('(?[2J?)')
  })
})
