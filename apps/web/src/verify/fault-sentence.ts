import type { ProofFault } from '@plenum/proof/proof-report'
import { plainText } from './plain-text.ts'
import type { VerifyWords } from './words/verify-words.ts'

export function faultSentence(fault: ProofFault, { says }: VerifyWords): string {
  switch (fault.code) {
    case 'too-large':
      return says.tooLarge
    case 'not-utf8':
      return says.notUtf8(fault.byte)
    case 'not-canonical':
      return says.notCanonical(fault.byte)
    case 'malformed':
      return fault.field === '' ? says.notAProof : says.malformed(plainText(fault.field))
    case 'cannot-check-here':
      return says.cannotCheck
    case 'hash':
    case 'content':
    case 'previous':
    case 'signature':
    case 'missing':
    case 'unexpected':
      return says[fault.code]
    case 'number':
      return says.number(fault.found, fault.expected)
    case 'other-programme':
      return says.otherProgramme(plainText(fault.found))
    case 'other-key':
      return says.otherKey
    case 'other-fingerprint':
      return says.otherFingerprint(fault.expected)
    case 'not-as-signed':
      return says.notAsSigned
    case 'audit-head':
      return says.auditHead(fault.found, fault.expected)
  }
}
