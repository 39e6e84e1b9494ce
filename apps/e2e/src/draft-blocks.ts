type DraftNode = { type?: string; text?: string; content?: DraftNode[] }

/** The text of every paragraph and heading of a draft's JSON, empty ones left out. */
export function draftBlocks(json: string): string[] {
  const blocks: string[] = []
  const walk = (node: DraftNode): void => {
    const inner = node.content ?? []
    if (inner.some(({ text }) => text !== undefined)) blocks.push(inner.map(({ text = '' }) => text).join(''))
    else for (const child of inner) walk(child)
  }
  const parsed = JSON.parse(json) as DraftNode & { document?: DraftNode; doc?: DraftNode }
  walk(parsed.document ?? parsed.doc ?? parsed)
  return blocks
}
