/** A node of a draft as ProseMirror JSON; the root has type `doc`. */
export type DraftNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: DraftNode[]
  marks?: DraftMark[]
  text?: string
}

export type DraftMark = { type: string; attrs?: Record<string, unknown> }
