import type { Passage } from '@plenum/document/anchor/passage'
import { passageOf } from '@plenum/document/anchor/passage-of'
import { rangesInLine } from '@plenum/document/anchor/ranges-in-line'
import { yjsLines } from '@plenum/document/anchor/yjs-lines'
import { readDraft } from '@plenum/document/read-draft'
import { recommendationsOf } from '@plenum/document/recommendations'
import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type * as Y from 'yjs'
import { changeOfDraft } from './change-of-draft.ts'
import type { ExamplePlace } from './content/thread-types.ts'
import { quoteInDraft } from './quote-in-draft.ts'

export type DraftPlace = { passage: Passage; change: BlockChange | null }

const nowhere: Passage = { blockId: null, recommendationId: null, quote: '', before: '', after: '' }

/**
 * What to store of a place in the text as it is; a suggestion's change is made from the text's own blocks.
 * `recommendationId` gives a recommendation's id by its key. Throws when the text has no such place.
 */
export function placeInDraft(doc: Y.Doc, about: ExamplePlace, recommendationId: (key: string) => string): DraftPlace {
  switch (about.on) {
    case 'theme':
      return { passage: nowhere, change: null }
    case 'passage':
      return { passage: passageAt(doc, about.quote), change: null }
    case 'recommendation':
      return { passage: recommendation(doc, recommendationId(about.key)), change: null }
    case 'block': {
      const change = changeOfDraft(doc, about.change)
      return { passage: blockOf(doc, about.change.quote, change), change }
    }
  }
}

function passageAt(doc: Y.Doc, quote: string): Passage {
  return passageOf(doc, quoteInDraft(doc, quote)) ?? nowhere
}

/** Its title is the quote, as for every thread on a recommendation. */
function recommendation(doc: Y.Doc, id: string): Passage {
  const found = recommendationsOf(readDraft(doc)).find((one) => one.id === id)
  if (found === undefined) throw new Error('a draft of the example has no such recommendation')
  return { ...nowhere, recommendationId: id, quote: found.title }
}

/** The block that changes, with all its words; for a new one what it stands after, without. */
function blockOf(doc: Y.Doc, quote: string, change: BlockChange): Passage {
  const { recommendationId } = passageAt(doc, quote)
  if (change.kind === 'insert') return { ...nowhere, blockId: change.afterId, recommendationId }
  const line = yjsLines(doc).find(({ ids }) => ids[0] === change.blockId)
  if (line === undefined) throw new Error(`“${quote}” is in no block with an id`)
  return passageOf(doc, rangesInLine(line.element, 0, line.text.length)) ?? nowhere
}
