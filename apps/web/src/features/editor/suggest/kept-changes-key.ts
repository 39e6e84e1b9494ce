/** Under which name the changes that one suggests in a text are kept in this window. */
export function keptChangesKey(personId: string, documentId: string): string {
  return `plenum-suggesting:${personId}:${documentId}`
}
