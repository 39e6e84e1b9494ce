import { markedThreads } from '@plenum/document/anchor/marked-threads'
import { mendAnchors } from '@plenum/document/anchor/mend-anchors'
import { findPassage } from '@plenum/document/anchor/find-passage'
import { passageOf } from '@plenum/document/anchor/passage-of'
import { checkDraft } from '@plenum/document/check-draft'
import { fragmentName } from '@plenum/document/draft-format'
import { draftText } from '@plenum/document/draft-text'
import { readDraft } from '@plenum/document/read-draft'
import { applyChange } from '@plenum/document/suggestion/apply-change'
import { changeFault } from '@plenum/document/suggestion/change-fault'
import { rebaseChange } from '@plenum/document/suggestion/rebase-change'
import { withoutComments } from '@plenum/document/without-comments'
import { suggestedChangeSchema } from '@plenum/schema/api/thread'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { compareMoments } from './compare-moments.ts'
import { exampleEdits } from './content/draft-edits.ts'
import { exampleThreads } from './content/threads.ts'
import { type ExampleDraft, exampleTexts } from './example-texts.ts'
import type { PlacedThread } from './place-threads.ts'

const { drafts, threads } = exampleTexts()

/** The text after its first rows, all of them when left out. */
function docOf({ rows }: ExampleDraft, length = rows.length): Y.Doc {
  const doc = new Y.Doc()
  doc.getXmlFragment(fragmentName)
  for (const { bytes } of rows.slice(0, length)) Y.applyUpdate(doc, bytes)
  return doc
}

const textOf = (doc: Y.Doc) => withoutComments(readDraft(doc))
const threadsOf = ({ theme, language }: ExampleDraft) =>
  threads.filter(({ thread }) => thread.theme === theme && thread.language === language)
const draftOf = ({ thread }: PlacedThread) =>
  drafts.find(({ theme, language }) => theme === thread.theme && language === thread.language)!
const suggestions = threads.filter(({ change }) => change !== null)
const openSuggestions = suggestions.filter(({ thread }) => thread.ending === null)

describe.each(drafts.map((draft) => [`${draft.theme}.${draft.language}`, draft] as const))('%s', (_name, draft) => {
  it('is a draft after each row of its log, each in its time, each client one person’s', () => {
    const owners = new Map<number, string>()
    for (const [index, { by, at, clients }] of draft.rows.entries()) {
      expect(checkDraft(Y.encodeStateAsUpdate(docOf(draft, index + 1)))).toEqual({ ok: true })
      if (index > 0) expect(compareMoments(draft.rows[index - 1]!.at, at)).toBeLessThan(0)
      for (const client of clients) {
        expect(owners.get(client) ?? by).toBe(by)
        owners.set(client, by)
      }
    }
  })

  it('bears the marks of its submitted passages, each on exactly its quote, and no others', () => {
    const doc = docOf(draft)
    const marks = markedThreads(doc)
    const passages = threadsOf(draft).filter(
      ({ thread }) => thread.about.on === 'passage' && (thread.internal === null || thread.internal.submitted !== null),
    )
    expect([...marks.keys()].toSorted()).toEqual(passages.map(({ id }) => id).toSorted())
    for (const { id, thread, passage, marked } of passages) {
      expect(marked).toBe(true)
      expect(thread.about).toEqual({ on: 'passage', quote: passage.quote })
      expect(passageOf(doc, marks.get(id)!)).toEqual(passage)
    }
    // Nothing is left for the server to put right.
    const before = Y.encodeStateVector(doc)
    const mended = mendAnchors(doc, passages)
    expect(mended).toMatchObject({ lost: [], attached: [], removed: 0 })
    expect(mended.passages).toEqual(new Map(passages.map(({ id, passage }) => [id, passage])))
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })
})

describe('threads of the example', () => {
  it('are all there, and each with what it is about', () => {
    expect(threads.map(({ thread }) => thread)).toEqual(expect.arrayContaining(exampleThreads))
    expect(threads).toHaveLength(exampleThreads.length)
    for (const { thread, passage, change } of threads) {
      expect(change !== null).toBe(thread.about.on === 'block')
      expect(passage.quote === '').toBe(thread.about.on === 'theme' || change?.kind === 'insert')
    }
  })

  it('are found without a mark where they are internal', () => {
    const hidden = threads.filter(({ thread, marked }) => thread.about.on === 'passage' && !marked)
    expect(hidden).toHaveLength(1)
    for (const one of hidden) {
      const doc = docOf(draftOf(one))
      expect(passageOf(doc, findPassage(doc, one.passage))).toEqual(one.passage)
    }
  })

  it('bear no mark before they are submitted', () => {
    const submittedLater = threads.filter(
      ({ thread }) => thread.internal !== null && thread.internal.submitted !== null,
    )
    expect(submittedLater).toHaveLength(1)
    for (const one of submittedLater) {
      const draft = draftOf(one)
      const row = draft.rows.findIndex((_row, index) => markedThreads(docOf(draft, index + 1)).has(one.id))
      expect(draft.rows[row]).toMatchObject({ by: one.thread.said[0].by, at: one.thread.internal?.submitted?.at })
    }
  })
})

describe('suggestions of the example', () => {
  it('are changes that the API takes', () => {
    expect(new Set(suggestions.map(({ change }) => change?.kind))).toEqual(new Set(['change', 'insert']))
    for (const { change } of suggestions) {
      expect(changeFault(change)).toBeNull()
      suggestedChangeSchema.parse(change)
    }
  })

  it('stand clean to the text as it is, but for the one whose block was changed since', () => {
    const states = openSuggestions.map((one) => rebaseChange(one.change!, textOf(docOf(draftOf(one)))).state)
    expect(states.toSorted()).toEqual(['clean', 'clean', 'clean', 'clean', 'clean', 'rebased'])
  })

  it('of the one that is rebased keep what was changed since', () => {
    const rebased = openSuggestions
      .map((one) => ({ one, ...rebaseChange(one.change!, textOf(docOf(draftOf(one)))) }))
      .filter(({ state }) => state === 'rebased')
    expect(rebased).toHaveLength(1)
    const words = JSON.stringify(rebased[0]?.proposed)
    expect(words).toContain('elk jaar wordt geïndexeerd')
    expect(words).toContain('waarvan de aspirant een schriftelijk verslag krijgt')
  })

  it('collide where two change the same words', () => {
    const colliding = openSuggestions.filter((one) =>
      openSuggestions.some((other) => {
        if (other === one || draftOf(other) !== draftOf(one)) return false
        const doc = docOf(draftOf(one))
        expect(applyChange(doc, other.change!)).toEqual({ outcome: 'applied' })
        return rebaseChange(one.change!, textOf(doc)).state === 'conflict'
      }),
    )
    expect(colliding.map(({ thread }) => thread.said[0].by).toSorted()).toEqual(['partner', 'reviewer'])
    expect(new Set(colliding.map(({ passage }) => passage.blockId)).size).toBe(1)
  })

  it('are in the text, by their row of the log, when they were accepted', () => {
    const applied = suggestions.filter(({ thread }) => thread.ending?.kind === 'applied')
    expect(applied).toHaveLength(2)
    const words: Record<string, string> = {
      governance: 'de klachten en de bemiddelingen, hun behandeltermijn',
      wellbeing: 'met wat er sinds het vorige kwartaal is gebeurd',
    }
    for (const one of applied) {
      const draft = draftOf(one)
      const [before, after] = [docOf(draft, one.appliedSeq! - 1), docOf(draft, one.appliedSeq!)]
      expect(rebaseChange(one.change!, textOf(before)).state).toBe('clean')
      expect(rebaseChange(one.change!, textOf(docOf(draft))).state).toBe('done')
      expect(draft.rows[one.appliedSeq! - 1]).toMatchObject({ by: one.thread.said[0].by, at: one.thread.ending?.at })
      expect(draftText(textOf(after), draft)).toContain(
        words[one.thread.theme] ?? 'a theme of which nothing is known here',
      )
    }
    for (const { thread, appliedSeq } of threads) expect(appliedSeq !== null).toBe(thread.ending?.kind === 'applied')
  })

  it('are not in the text when they were rejected', () => {
    const rejected = suggestions.filter(({ thread }) => thread.ending?.kind === 'disposed')
    expect(rejected).toHaveLength(1)
    for (const one of rejected) expect(rebaseChange(one.change!, textOf(docOf(draftOf(one)))).state).toBe('clean')
  })
})

describe('edits of the example', () => {
  it('are in the texts', () => {
    for (const { theme, language, change } of exampleEdits) {
      const draft = drafts.find((one) => one.theme === theme && one.language === language)!
      expect(draftText(textOf(docOf(draft)), draft)).toContain(
        change.kind === 'replace' ? change.words : change.paragraph,
      )
    }
  })
})
