/**
 * What the server says of a connection right after it was let in, as message type 105 with a JSON string. Only to
 * clients that named their `schema` version in the query: a stock client would log an unknown type.
 */
export type DraftSession = {
  /** Whether this connection may write the text. */
  mode: 'write' | 'read'
  /**
   * Reads, and would write if the draft were not sealed: what this person had written before they heard of it may still
   * be sent. It is kept aside, not merged, and acked when it is.
   */
  sealed: boolean
  /** Whether what is kept on a device still belongs to this document; a new epoch means a document rewritten. */
  epoch: string
  personId: string
}
