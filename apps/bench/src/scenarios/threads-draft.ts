import { longDraft } from '../draft/long-draft.ts'
import { createRandom } from '../draft/random.ts'

/** A long draft under discussion, the same in every scenario and every run. */
export const threadsDraft = {
  comments: 450,
  suggestions: 50,
  draft: () => longDraft(createRandom(1), 20_000),
}
