import { isLanguage } from '@plenum/schema/language'
import type { ProofPart } from './proof-report.ts'
import type { Path } from './read-canonical-json.ts'

/** The part of a proof file that a path from its root lies in; `file` may be incomplete or malformed. */
export function partAt(path: Path, file: unknown): ProofPart {
  const [section, index, field] = path
  if (section === 'programme' || section === 'theme') return section
  if (typeof index !== 'number') return 'file'
  switch (section) {
    case 'audit':
      return `audit ${index + 1}`
    case 'chain':
      return field === 'signature' || field === 'key' ? `signature ${index + 1}` : `chain ${index + 1}`
    case 'drafts':
      return `draft ${languageOf(index, file)}`
    default:
      return 'file'
  }
}

/** A draft's language comes after its text in the file; the last link, which comes before it, has it too. */
function languageOf(index: number, file: unknown) {
  const here = inside(file, ['drafts', index, 'language'])
  const chain = inside(file, ['chain'])
  const signed = Array.isArray(chain) ? inside(chain.at(-1), ['link', 'drafts', index, 'language']) : null
  return [signed, here].find(isLanguage) ?? index + 1
}

function inside(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (within, key) =>
      typeof within === 'object' && within !== null && Object.hasOwn(within, key)
        ? (within as Record<string | number, unknown>)[key]
        : null,
    value,
  )
}
