/** `at`: the line that it begins in, from 0. */
export type ReportBlock =
  | { type: 'paragraph'; at: number; text: string }
  | { type: 'heading'; at: number; text: string }
  | { type: 'list' | 'numbered'; at: number; items: { at: number; text: string }[] }

/** A report as written: empty lines part paragraphs, `## ` begins a heading, `- ` or `1. ` an item of a list. */
export function reportBlocks(text: string): ReportBlock[] {
  const blocks: ReportBlock[] = []
  let isNew = true
  for (const [at, line] of text.split('\n').entries()) {
    const last = blocks.at(-1)
    const [, heading] = /^#{1,4} +(.+)$/.exec(line) ?? []
    const [, mark, item] = /^([-*•]|\d{1,3}[.)]) +(.+)$/.exec(line) ?? []
    if (line.trim() === '') {
      isNew = true
      continue
    }
    if (heading !== undefined) blocks.push({ type: 'heading', at, text: heading })
    else if (item !== undefined) {
      const type = /\d/.test(mark ?? '') ? 'numbered' : 'list'
      if (last?.type === type) last.items.push({ at, text: item })
      else blocks.push({ type, at, items: [{ at, text: item }] })
    } else if (!isNew && last?.type === 'paragraph') last.text += `\n${line}`
    else blocks.push({ type: 'paragraph', at, text: line })
    isNew = false
  }
  return blocks
}
