import type { ProofPart } from '@plenum/proof/proof-report'
import { isLanguage } from '@plenum/schema/language'
import type { VerifyWords } from './words/verify-words.ts'

export function partName(part: ProofPart, { parts, languageNames }: VerifyWords): string {
  const [kind, which] = part.split(' ')
  switch (kind) {
    case 'chain':
      return parts.chain(which ?? '')
    case 'signature':
      return parts.signature(which ?? '')
    case 'draft':
      return parts.draft(isLanguage(which) ? languageNames[which] : (which ?? ''))
    case 'audit':
      return which === undefined ? parts.audit : parts.entry(which)
    case 'programme':
    case 'theme':
    case 'key':
      return parts[kind]
    default:
      return parts.file
  }
}
