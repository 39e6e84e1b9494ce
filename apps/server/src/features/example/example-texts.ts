import { countDraft } from '@plenum/document/count-draft'
import { draftJsonToUpdate } from '@plenum/document/draft-json-to-update'
import type { Language } from '@plenum/schema/language'
import * as Y from 'yjs'
import { newId } from '../../new-id.ts'
import type { ExampleTheme } from './content/content-types.ts'
import { exampleEdits } from './content/draft-edits.ts'
import { exampleThemes } from './content/themes.ts'
import { exampleThreads } from './content/threads.ts'
import { draftOfBlocks } from './draft-of-blocks.ts'
import { type DraftRow, createDraftLog } from './draft-log.ts'
import { type PlacedThread, placeThreads } from './place-threads.ts'

/** A text of the example as the log that writes it. */
export type ExampleDraft = {
  /** Key of its theme. */
  theme: string
  language: Language
  rows: DraftRow[]
  recommendations: number
  words: number
}

export type ExampleTexts = {
  drafts: ExampleDraft[]
  threads: PlacedThread[]
  /** Theme and id of each recommendation, by its key. */
  recommendations: ReadonlyMap<string, { theme: string; id: string }>
}

/** All texts and what was said of them, anew each time: the ids of what is in them are of this one loading. */
export function exampleTexts(): ExampleTexts {
  const aboutNoText = exampleThreads.filter((thread) => thread.language === null)
  const onThemes = placeThreads(createDraftLog(), aboutNoText, [], (key) => key)
  const recommendations = new Map<string, { theme: string; id: string }>()
  const texts = exampleThemes.flatMap((theme) => {
    const idOf = (key: string) => {
      const id = recommendations.get(key)?.id ?? newId()
      recommendations.set(key, { theme: theme.key, id })
      return id
    }
    return (['nl', 'fr'] as const).map((language) => toText(theme, language, idOf))
  })
  return {
    drafts: texts.map(({ draft }) => draft),
    threads: [...onThemes, ...texts.flatMap(({ threads }) => threads)],
    recommendations,
  }
}

/** Laid in by the editor of its language when the theme began. */
function toText(
  theme: ExampleTheme,
  language: 'nl' | 'fr',
  idOf: (key: string) => string,
): { draft: ExampleDraft; threads: PlacedThread[] } {
  const { key, stages, drafts } = theme
  const isOfText = (one: { theme: string; language: string | null }) => one.theme === key && one.language === language
  const log = createDraftLog()
  const beginning = draftJsonToUpdate(draftOfBlocks(drafts[language], idOf))
  const editor = language === 'fr' ? 'editor2' : 'editor'
  log.write({ by: editor, at: stages[0].since }, (doc) => Y.applyUpdate(doc, beginning))
  const threads = placeThreads(log, exampleThreads.filter(isOfText), exampleEdits.filter(isOfText), idOf)
  const counts = countDraft(Y.encodeStateAsUpdate(log.doc))
  return { draft: { theme: key, language, rows: log.rows, ...counts }, threads }
}
