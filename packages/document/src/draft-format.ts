/** Version of the node and mark set; a client of another one must reload, or its binding deletes what it does not know. */
export const schemaVersion = 1

/** Name of the one root type of a draft's Yjs document, a `Y.XmlFragment`. */
export const fragmentName = 'default'

/** Elements within elements, a top-level block being 1. The server refuses more; the editor does not let anyone try. */
export const maxDepth = 40

/** UTF-16 units of one attribute's text. */
export const maxAttributeLength = 20_000
