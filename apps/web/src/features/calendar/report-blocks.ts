/** `at`: the line that it begins in, from 0. */
export type ReportBlock =
  | { type: 'paragraph'; at: number; text: string }
  | { type: 'heading'; at: number; text: string }
  | { type: 'list'; at: number; items: { at: number; text: string }[] }

/** A report as written: empty lines part paragraphs, `## ` begins a heading, `- ` an item of a list. */
export function reportBlocks(text: string): ReportBlock[] {
  const blocks: ReportBlock[] = []
  let isNew = true
  for (const [at, line] of text.split('\n').entries()) {
    const last = blocks.at(-1)
    const [, heading] = /^#{1,4} +(.+)$/.exec(line) ?? []
    const [, item] = /^[-*•] +(.+)$/.exec(line) ?? []
    if (line.trim() === '') {
      isNew = true
      continue
    }
    if (heading !== undefined) blocks.push({ type: 'heading', at, text: heading })
    else if (item !== undefined) {
      if (last?.type === 'list') last.items.push({ at, text: item })
      else blocks.push({ type: 'list', at, items: [{ at, text: item }] })
    } else if (!isNew && last?.type === 'paragraph') last.text += `\n${line}`
    else blocks.push({ type: 'paragraph', at, text: line })
    isNew = false
  }
  return blocks
}
