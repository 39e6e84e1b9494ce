/**
 * What the server says of a connection right after it was let in, as message type 105 with a JSON string. Only to
 * clients that named their `schema` version in the query: a stock client would log an unknown type.
 */
export type DraftSession = {
  /** Whether this connection may write the text. */
  mode: 'write' | 'read'
  /** Whether what is kept on a device still belongs to this document; a new epoch means a document rewritten. */
  epoch: string
  personId: string
}
