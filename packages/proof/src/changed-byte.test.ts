import { expect, test } from 'vitest'
import { exampleProof, newSigner } from '../test/example-proof.ts'
import { canonicalJson } from './canonical-json.ts'
import { type ProofFile, writeProof } from './proof-file.ts'
import { verifyProof } from './verify-proof.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/** Where the bytes of a part are, and how the report has to call it. */
function stretches(file: Omit<ProofFile, 'format'>, text: string) {
  const stretch = (part: string, within: string, piece = within) => {
    const from = text.indexOf(within) + within.indexOf(piece)
    return { part, from: encode(text.slice(0, from)).length, to: encode(text.slice(0, from + piece.length)).length }
  }
  return [
    ...file.chain.flatMap((signed, index) => [
      stretch(`chain ${index + 1}`, canonicalJson(signed), canonicalJson(signed.link)),
      stretch(`chain ${index + 1}`, canonicalJson(signed), signed.hash),
      stretch(`signature ${index + 1}`, canonicalJson(signed), signed.signature),
      stretch(`signature ${index + 1}`, canonicalJson(signed), signed.key),
    ]),
    ...file.drafts.map((draft) => stretch(`draft ${draft.language}`, canonicalJson(draft.document))),
    ...file.audit.map((entry, index) => stretch(`audit ${index + 1}`, canonicalJson(entry))),
  ]
}

/** One bit, the case of a letter, a digit, a quote, a byte that no text has; one taken away, one put before it. */
function* changesOf(bytes: Uint8Array, at: number): Generator<Uint8Array> {
  const here = bytes[at]!
  for (const other of [here ^ 1, here ^ 0x20, 0x30, 0x22, 0xff]) if (other !== here) yield bytes.with(at, other)
  const without = new Uint8Array(bytes.length - 1)
  without.set(bytes.subarray(0, at))
  without.set(bytes.subarray(at + 1), at)
  yield without
  const more = new Uint8Array(bytes.length + 1)
  more.set(bytes.subarray(0, at))
  more[at] = at % 2 === 0 ? here : 0x20
  more.set(bytes.subarray(at), at + 1)
  yield more
}

test('each byte of a proof file that is changed, taken away or added is noticed, and its part is named', async () => {
  const file = await exampleProof(await newSigner())
  const text = writeProof(file)
  const bytes = encode(text)
  expect((await verifyProof(bytes)).ok).toBe(true)
  const parts = stretches(file, text)
  for (let at = 0; at < bytes.length; at++) {
    const where = parts.findLast(({ from, to }) => at >= from && at < to)
    for (const changed of changesOf(bytes, at)) {
      const { ok, checks } = await verifyProof(changed)
      const named = checks.flatMap((check) => (check.ok ? [] : [check.part]))
      if (ok) expect.fail(`byte ${at}: not noticed`)
      if (where !== undefined && !named.some((part) => part === where.part)) {
        expect.fail(`byte ${at} is of ${where.part}, named: ${named.join(', ')}`)
      }
    }
  }
})
