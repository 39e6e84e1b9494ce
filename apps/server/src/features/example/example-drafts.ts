import { countDraft } from '@plenum/document/count-draft'
import { draftJsonToUpdate } from '@plenum/document/draft-json-to-update'
import type { Language } from '@plenum/schema/language'
import * as Y from 'yjs'
import { newId } from '../../new-id.ts'
import { exampleThemes } from './content/themes.ts'
import { draftOfBlocks } from './draft-of-blocks.ts'

/** A text of the example as the update that writes it. */
export type ExampleDraft = {
  /** Key of its theme. */
  theme: string
  language: Language
  update: Uint8Array
  /** Yjs client ids that the update writes as. */
  clients: number[]
  recommendations: number
  words: number
}

/** All texts, anew each time: the ids of what is in them are of this one loading. */
export function exampleDrafts(): ExampleDraft[] {
  return exampleThemes.flatMap((theme) => {
    const ids = new Map<string, string>()
    const idOf = (key: string) => {
      const id = ids.get(key) ?? newId()
      ids.set(key, id)
      return id
    }
    return (['nl', 'fr'] as const).map((language) => {
      const update = draftJsonToUpdate(draftOfBlocks(theme.drafts[language], idOf))
      const clients = [...new Set(Y.decodeUpdate(update).structs.map((struct) => struct.id.client))]
      return { theme: theme.key, language, update, clients, ...countDraft(update) }
    })
  })
}
