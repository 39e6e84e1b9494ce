export type ReportBlock =
  | { type: 'paragraph'; text: string }
  | { type: 'heading'; text: string }
  | { type: 'list'; items: string[] }

/** A report as written: empty lines part paragraphs, `## ` begins a heading, `- ` an item of a list. */
export function reportBlocks(text: string): ReportBlock[] {
  const blocks: ReportBlock[] = []
  let isNew = true
  for (const line of text.split('\n')) {
    const last = blocks.at(-1)
    const [, heading] = /^#{1,4} +(.+)$/.exec(line) ?? []
    const [, item] = /^[-*•] +(.+)$/.exec(line) ?? []
    if (line.trim() === '') {
      isNew = true
      continue
    }
    if (heading !== undefined) blocks.push({ type: 'heading', text: heading })
    else if (item !== undefined) {
      if (last?.type === 'list') last.items.push(item)
      else blocks.push({ type: 'list', items: [item] })
    } else if (!isNew && last?.type === 'paragraph') last.text += `\n${line}`
    else blocks.push({ type: 'paragraph', text: line })
    isNew = false
  }
  return blocks
}
