import { type DocumentId, type PersonId, parseDocumentId } from '@plenum/schema/id'

export type CopyName = { personId: PersonId; documentId: DocumentId; epoch: string }

const prefix = 'plenum'

/**
 * Name of the database in which a device keeps a draft. The person is in it because devices are shared; the epoch,
 * because a rewritten document must never be merged with a copy of what it was.
 */
export function copyNameOf({ personId, documentId, epoch }: CopyName): string {
  return [prefix, personId, documentId, epoch].map(encodeURIComponent).join(':')
}

/** The parts of such a name, or null when it is not one of ours. */
export function parseCopyName(name: string): CopyName | null {
  const [first, personId, documentId, epoch, ...more] = name.split(':').map(decode)
  if (first !== prefix || !personId || !documentId || epoch === undefined || more.length > 0) return null
  return parseDocumentId(documentId) === null ? null : { personId, documentId, epoch }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
