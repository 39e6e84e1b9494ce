import type { DraftNode } from '@plenum/document/draft-node'
import { inlineEdits } from '@plenum/document/suggestion/inline-edits'
import { nodeKind } from '@plenum/document/suggestion/node-kind'
import { wordDiff } from '@plenum/document/suggestion/word-diff'
import type { Node } from '@tiptap/pm/model'
import { Decoration } from '@tiptap/pm/view'
import type { DrawWords } from './draw-labels.ts'
import { labelWidget, wordsWidget } from './edit-widgets.ts'

type BlockEdit = {
  /** Of the suggestion: which widgets are the same from one drawing to the next. */
  key: string
  pos: number
  node: Node
  current: DraftNode
  proposed: DraftNode
  words: DrawWords
  /** The author, where more than one has other words for the block. */
  tag: string | undefined
}

/** How a block would read: words that go struck, words that come beside them; or, where it is not of words, in a line. */
export function drawBlockEdit({ key, pos, node, current, proposed, words, tag }: BlockEdit): Decoration[] {
  const isText = nodeKind(current.type) === 'text' && nodeKind(proposed.type) === 'text'
  const edits = isText ? editsOf(current, proposed) : []
  const drawn: Decoration[] = []
  for (const { from, to, insert, formatOnly } of edits) {
    const [start, end] = [pos + 1 + from, pos + 1 + to]
    if (formatOnly) {
      drawn.push(mark(start, end, 'edit-formatted', words.formatted, key))
      continue
    }
    if (end > start) drawn.push(mark(start, end, 'edit-deleted', words.deleted, key))
    if (insert.length > 0) {
      const label = words.inserted(textOf(insert))
      drawn.push(
        Decoration.widget(
          end,
          () => wordsWidget('ins', insert, { className: 'edit-inserted', label, threadId: key, tag }),
          { key: `${key} ${from} ${JSON.stringify(insert)} ${tag ?? ''}`, side: 1, ignoreSelection: true, marks: [] },
        ),
      )
    }
  }
  const isMore = !isText || shell(current) !== shell(proposed)
  if (isMore) {
    const label = words.block(summary(current, proposed))
    drawn.push(
      Decoration.node(pos, pos + node.nodeSize, { class: 'edit-block', 'data-threads': key }),
      Decoration.widget(pos, () => labelWidget({ className: 'edit-line', label, threadId: key }), {
        key: `${key} ${label}`,
        side: -1,
        ignoreSelection: true,
      }),
    )
  }
  return drawn
}

const known = new WeakMap<DraftNode, { current: DraftNode; edits: ReturnType<typeof inlineEdits> }>()

function editsOf(current: DraftNode, proposed: DraftNode): ReturnType<typeof inlineEdits> {
  const before = known.get(proposed)
  if (before?.current === current) return before.edits
  const edits = inlineEdits(current, proposed)
  known.set(proposed, { current, edits })
  return edits
}

function mark(from: number, to: number, className: string, title: string, key: string): Decoration {
  return Decoration.inline(from, to, {
    nodeName: className === 'edit-deleted' ? 'del' : 'span',
    class: className,
    title,
    'data-threads': key,
  })
}

const shell = ({ type, attrs }: DraftNode): string => JSON.stringify([type, attrs])

function textOf(nodes: readonly DraftNode[]): string {
  return nodes.map(({ text, attrs }) => text ?? String(attrs?.['text'] ?? '')).join('')
}

/** What would be otherwise, in a few words. */
function summary(current: DraftNode, proposed: DraftNode): string {
  const parts = wordDiff(current, proposed).flatMap((part) => {
    if (part.kind === 'inserted') return [part.text.trim()]
    return part.kind === 'attribute' && typeof part.after === 'string' ? [part.after] : []
  })
  const text = parts.filter((part) => part !== '').join(' · ')
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
