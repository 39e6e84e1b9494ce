import type { CreateThread, Thread } from '@plenum/schema/api/thread'
import { createApiClient, type ApiClient } from './api-client.ts'
import { openReview, reviewed, type Review } from './review-scenario.ts'
import { createScenario, type Person, type Scenario } from './scenario.ts'
import type { Workspace } from './workspace.ts'

/** A theme in review with one comment and one suggestion by Rita, and everybody who has no business with them. */
export type DiscussionCast = {
  scenario: Scenario
  review: Review
  rita: Person
  editor: Person
  observer: Person
  outsider: Person
  nobody: ApiClient
  comment: Thread
  suggestion: Thread
}

export async function createDiscussionCast(workspace: Workspace, title: string): Promise<DiscussionCast> {
  const scenario = await createScenario(workspace, title)
  const review = await openReview(scenario)
  const [rita, editor, observer] = [
    await scenario.join('Rita', 'reviewer', review.partners.CPL),
    await scenario.join('Edith', 'editor'),
    await scenario.join('Olga', 'observer'),
  ]
  const outsider = await (await createScenario(workspace, `${title}, elsewhere`)).join('Oscar', 'editor')
  const threads = `/api/themes/${scenario.theme.id}/threads`
  const comment = await rita.api.send<Thread>('POST', threads, onTheme)
  const suggestion = await rita.api.send<Thread>('POST', threads, otherWords)
  return {
    scenario,
    review,
    rita,
    editor,
    observer,
    outsider,
    nobody: createApiClient(workspace.url),
    comment,
    suggestion,
  }
}

export const onTheme: CreateThread = { kind: 'comment', anchor: { on: 'theme' }, text: 'Said by Rita.' }
export const block = (words: string) => ({
  type: 'paragraph',
  attrs: { id: 'answer' },
  content: [{ type: 'text', text: words }],
})
export const otherWords: CreateThread = {
  kind: 'suggestion',
  language: 'nl',
  change: { kind: 'change', blockId: 'answer', base: block(reviewed.answer), proposed: block('Reports are answered.') },
}
