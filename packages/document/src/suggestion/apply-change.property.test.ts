import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { withAttrs } from '../../test/example-draft.ts'
import { idOf, lettersIn } from '../../test/letters.ts'
import { createRandom, type Random } from '../../test/random.ts'
import { start } from '../../test/start-draft.ts'
import { applyGuarded, editedByHand, openDraft, openUntouched, replica, textIn } from '../../test/suggesting.ts'
import { draftTexts } from '../anchor/draft-texts.ts'
import { markThread } from '../anchor/mark-thread.ts'
import { canonicalDraft } from '../canonical-draft.ts'
import type { DraftMark, DraftNode } from '../draft-node.ts'
import type { BlockChange } from './block-change.ts'
import { blocksOf } from './block-path.ts'
import { blockWithId } from './block-with-id.ts'
import { draftChanges } from './draft-changes.ts'
import { isShell } from './is-shell.ts'
import { mergeBlocks } from './merge-blocks.ts'
import { sameNode } from './same-node.ts'

const pinned = Array.from({ length: 16 }, (_unused, index) => index + 1)
const fresh = Array.from({ length: 4 }, () => Math.floor(Math.random() * 2 ** 31))
const seeds = [...pinned, ...fresh]

const vocabulary = 'the zones of a small police force are to join and be one for all in it by law'.split(' ')
const bold: DraftMark = { type: 'bold' }

/** A line of words, each of which may be replaced; what a suggestion puts there are letters of its own. */
type Line = { id: string; words: string[] }

const block = ({ id, words }: Line, formatted = -1): DraftNode =>
  canonicalDraft(
    withAttrs(
      { id },
      {
        type: 'paragraph',
        content: words.map((word, index) => ({
          type: 'text',
          text: index === 0 ? word : ` ${word}`,
          ...(index === formatted && { marks: [bold] }),
        })),
      },
    ),
  )

type Suggestion = { change: BlockChange; letter: string | null }

/** Suggestions of several people that do not touch each other: every third word, and places between blocks. */
function suggestionsFor(lines: Line[], random: Random): Suggestion[] {
  const suggestions: Suggestion[] = []
  const newLetter = () => String.fromCharCode(0x4e00 + suggestions.length)
  for (const line of lines) {
    const base = block(line)
    for (let at = 0; at < line.words.length; at += 3) {
      if (random.chance(0.3)) continue
      const letter = newLetter()
      const words = [...line.words]
      const kind = random.below(4)
      if (kind === 0) words[at] = letter
      else if (kind === 1) words[at] = `${letter} ${words[at]} ${letter}`
      else if (kind === 2) words.splice(at, 1)
      const proposed = block({ ...line, words }, kind === 3 ? at : -1)
      const own = kind < 2 ? letter : null
      suggestions.push({ change: { kind: 'change', blockId: line.id, base, proposed }, letter: own })
    }
    if (random.chance(0.3)) {
      const letter = newLetter()
      const proposed = block({ id: `new-${letter}`, words: [letter] })
      suggestions.push({ change: { kind: 'insert', parentId: null, afterId: line.id, proposed }, letter })
    }
  }
  return suggestions
}

describe.each(seeds)('suggestions that do not touch each other, seed %i', (seed) => {
  test('accepted in any order give the same text, and rejected ones leave nothing', () => {
    const random = createRandom(seed)
    const lines = Array.from({ length: 3 }, (_unused, index) => ({
      id: `line-${index}`,
      words: Array.from({ length: 4 + random.below(12) }, () => random.oneOf(vocabulary)),
    }))
    const ydoc = openDraft({ type: 'doc', content: lines.map((line) => block(line)) })
    const suggestions = suggestionsFor(lines, random)
    const accepted = suggestions.filter(() => random.chance(0.7))
    const accept = () => {
      const own = replica(ydoc)
      for (const { change } of random.shuffled(accepted)) expect(applyGuarded(own, change)).toBe('applied')
      return textIn(own)
    }
    const result = accept()
    for (let again = 0; again < 3; again++) expect(accept()).toEqual(result)
    const letters = new Set(accepted.flatMap(({ letter }) => letter ?? []))
    expect(lettersIn(result)).toEqual(letters)
  })
})

/** The draft with that block replaced, or without it. */
function withBlock(draft: DraftNode, id: string, own: DraftNode | null): DraftNode {
  const content = (draft.content ?? []).flatMap((child): DraftNode[] => {
    if (child.attrs?.['id'] === id) return own ? [own] : []
    return [withBlock(child, id, own)]
  })
  const { content: _content, ...rest } = draft
  return content.length > 0 ? { ...rest, content } : rest
}

const idsIn = (draft: DraftNode) => [...blocksOf(draft)].map((at) => at.block.attrs?.['id'] as string)

/** What must be of an accepted change, told in other words than `applyChange` does it. */
function checkMerged(before: DraftNode, after: DraftNode, change: BlockChange): void {
  if (change.kind === 'change') {
    const shell = isShell(change.base, change.proposed)
    const old = blockWithId(before, change.blockId)!
    const { content, ...own } = old
    const merged = mergeBlocks(change.base, shell ? own : old, change.proposed)!
    const expected = shell && content ? { ...merged, content } : merged
    expect(canonicalDraft(withBlock(before, change.blockId, expected))).toEqual(after)
    return
  }
  if (change.kind === 'remove') {
    expect(blockWithId(before, change.blockId)).toEqual(change.base)
    expect(canonicalDraft(withBlock(before, change.blockId, null))).toEqual(after)
    return
  }
  const id = change.proposed.attrs!['id'] as string
  const old = blockWithId(before, id)
  expect(old !== null).toBe(change.move === true)
  expect(blockWithId(after, id)).toEqual(old ?? change.proposed)
  expect(canonicalDraft(withBlock(after, id, null))).toEqual(canonicalDraft(withBlock(before, id, null)))
}

describe.each(seeds)('a draft that was edited between making and accepting, seed %i', (seed) => {
  test('gets the three-way merge, or nothing', () => {
    const random = createRandom(seed)
    const ydoc = openDraft(start)
    const suggested = textIn(editedByHand(ydoc, random, 1 + random.below(6), 'suggested'))
    const changes = draftChanges(textIn(ydoc), suggested)
    const now = editedByHand(ydoc, random, 1 + random.below(6), 'edited')
    for (const change of changes) {
      const before = textIn(now)
      const twice = idsIn(before).length - new Set(idsIn(before)).size
      const outcome = applyGuarded(now, change)
      const after = textIn(now)
      if (outcome === 'applied') checkMerged(before, after, change)
      else expect(after).toEqual(before)
      expect(idsIn(after).length - new Set(idsIn(after)).size).toBe(twice)
    }
  })

  test('and the editor who accepts later than another merges with what they wrote meanwhile', () => {
    const random = createRandom(seed)
    const ydoc = openDraft(start)
    const suggested = textIn(editedByHand(ydoc, random, 2, 'suggested'))
    const changes = draftChanges(textIn(ydoc), suggested)
    const server = replica(ydoc)
    const writer = editedByHand(ydoc, random, 3, 'edited')
    for (const change of changes) applyGuarded(server, change)
    Y.applyUpdate(server, Y.encodeStateAsUpdate(writer))
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
    expect(textIn(server)).toEqual(textIn(writer))
    openUntouched(server)
  })
})

/** For each letter of its own kind the threads on it. */
function threadsByLetter(ydoc: Y.Doc): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const each of draftTexts(ydoc)) {
    for (const { insert, attributes = {} } of each.toDelta() as {
      insert: string
      attributes?: Record<string, { id: string }>
    }[]) {
      const ids = Object.entries(attributes).flatMap(([key, value]) => (key.startsWith('comment--') ? value.id : []))
      for (const letter of lettersIn(insert)) found.set(letter, ids.sort())
    }
  }
  return found
}

/** Every letter is one of its kind, so that each can be followed. */
function withOwnLetters(json: DraftNode): DraftNode {
  let next = 0x5e00
  const renew = (node: DraftNode): DraftNode => ({
    ...node,
    ...(node.text && { text: node.text.replaceAll(/\p{L}/gu, () => String.fromCharCode(next++)) }),
    ...(node.content && { content: node.content.map(renew) }),
  })
  return renew(json)
}

/** Not those that rebuild what they touch with other ids: there a removal and an insertion are all that can be told. */
const inPlace = [
  'type',
  'bold',
  'link',
  'language',
  'heading',
  'note',
  'hardBreak',
  'typeOver',
  'deleteRange',
  'move',
  'addRow',
  'addColumn',
]

describe.each(seeds)('threads on the text, seed %i', (seed) => {
  test('stay on every letter that stays', () => {
    const random = createRandom(seed)
    const ydoc = openDraft(withOwnLetters(start))
    const texts = draftTexts(ydoc).filter((each) => each.length > 0)
    for (let thread = 0; thread < 6; thread++) {
      const each = random.oneOf(texts)
      const index = random.below(each.length)
      markThread(ydoc, [{ text: each, index, length: 1 + random.below(each.length - index) }], `thread-${thread}`)
    }
    const suggested = textIn(editedByHand(ydoc, random, 1 + random.below(6), 'new', inPlace))
    const before = threadsByLetter(ydoc)
    const removed = new Set<string>()
    for (const change of draftChanges(textIn(ydoc), suggested)) {
      if (change.kind === 'remove') for (const letter of lettersIn(change.base)) removed.add(letter)
      expect(applyGuarded(ydoc, change)).toBe('applied')
    }
    expect(sameNode(textIn(ydoc), suggested)).toBe(true)
    const after = threadsByLetter(ydoc)
    let followed = 0
    for (const [letter, threads] of before) {
      if (!after.has(letter) || removed.has(letter)) continue
      expect(after.get(letter), `${letter} in ${JSON.stringify(suggested)}`).toEqual(threads)
      followed++
    }
    expect(followed).toBeGreaterThan(20)
  })

  test('and what was not suggested keeps its identity in Yjs', () => {
    const random = createRandom(seed)
    const ydoc = openDraft(start)
    const suggested = textIn(editedByHand(ydoc, random, 3, 'new', ['type', 'bold', 'note', 'hardBreak', 'link']))
    const elements = () => {
      const ids: string[] = []
      const walk = (parent: Y.XmlFragment) => {
        for (const child of parent.toArray()) {
          if (!(child instanceof Y.XmlElement) || ['note', 'hardBreak'].includes(child.nodeName)) continue
          ids.push(idOf(child._item!.id))
          walk(child)
        }
      }
      walk(ydoc.getXmlFragment('default'))
      return ids
    }
    const before = elements()
    for (const change of draftChanges(textIn(ydoc), suggested)) applyGuarded(ydoc, change)
    expect(elements()).toEqual(before)
  })
})
