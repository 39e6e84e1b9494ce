import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseFingerprint } from '@plenum/proof/key-fingerprint'
import { maxProofSize } from '@plenum/proof/proof-file'
import { verifyProof } from '@plenum/proof/verify-proof'
import { StartError } from '../start-error.ts'
import { codeOf } from './as-start-error.ts'
import type { Command } from './command.ts'
import { parseArguments } from './parse-arguments.ts'
import { linesOfReport } from './verify-report.ts'

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Check the proof of a frozen version',
  help: `Usage: plenum verify <file> [--key <fingerprint>]

Checks every part of a proof file: the text, the chain of frozen versions with its signatures, the audit log. Needs
nothing but the file: no server, no database, no settings.

  --key   the fingerprint that the key must have, as the instance makes it known (64 hex digits; spaces, colons and
          hyphens do not matter). Without it, compare the one that is printed: anyone can sign with a key of their own.

Exit code 0 when all is right, 1 when something does not match, 2 when the file cannot be read.`,
  async run(args, { workingFolder, print }) {
    const { name, fingerprint } = parse(args)
    const report = await verifyProof(await readProofFile(resolve(workingFolder, name), name), fingerprint)
    for (const line of linesOfReport(report)) print(line)
    if (!report.ok) throw new StartError(`${name} is not a proof that holds.`)
    return null
  },
}

function parse(args: readonly string[]): { name: string; fingerprint?: string } {
  const at = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--key')
  const name = args[at]
  const { key } = parseArguments(name === undefined ? args : args.toSpliced(at, 1), { key: { type: 'string' } })
  if (name === undefined) throw new StartError('Say which file to check. Try --help.', 2)
  if (key === undefined) return { name }
  const fingerprint = parseFingerprint(key)
  if (fingerprint === null) throw new StartError('--key must be a fingerprint of 64 hex digits. Try --help.', 2)
  return { name, fingerprint }
}

/** At most one byte more than a proof may have, so that the wrong file does not fill the memory. */
async function readProofFile(file: string, name: string): Promise<Uint8Array> {
  try {
    const handle = await open(file)
    try {
      const size = Math.min((await handle.stat()).size, maxProofSize + 1)
      const bytes = new Uint8Array(size)
      const { bytesRead } = await handle.read(bytes, 0, size)
      return bytes.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw new StartError(`The file ${name} cannot be read (${codeOf(error) ?? 'unknown reason'}).`, 2)
  }
}
