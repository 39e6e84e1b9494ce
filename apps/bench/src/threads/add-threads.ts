import type { Page } from '@plenum/schema/api/common'
import type { Thread } from '@plenum/schema/api/thread'
import { createRandom } from '../draft/random.ts'
import { readDraft } from '../draft/read-draft.ts'
import { sentences } from '../draft/words.ts'
import type { Endings } from '../run/endings.ts'
import { until } from '../run/until.ts'
import type { ReviewedTheme } from '../server/create-assembly.ts'
import type { Session } from '../server/session.ts'
import { connect } from '../wire/connect.ts'
import { marksIn } from './marks-in.ts'
import { passagesIn } from './passages-in.ts'
import { postThread } from './post-thread.ts'
import { suggestedChanges } from './suggested-changes.ts'

/** The server lets a person write 120 times at once; each reviewer stays below. */
const perReviewer = 100
const atOnce = 4

/**
 * Lets reviewers comment on passages and suggest other words, all over the draft. Resolves when every thread is listed
 * and every comment's mark has come over the wire; throws when not.
 */
export async function addThreads(
  theme: ReviewedTheme,
  { comments, suggestions }: { comments: number; suggestions: number },
  endings: Endings,
): Promise<void> {
  const random = createRandom(500)
  const total = comments + suggestions
  const reviewers: Session[] = []
  for (let index = 0; index * perReviewer < total; index++) {
    reviewers.push(await theme.join(`Reviewer ${index}`, 'reviewer'))
  }
  const first = reviewers[0]!
  const { doc, close } = await connect(first, theme.documentId, endings)
  const draft = await readDraft(first, theme.themeId)
  const waiting = [...passagesIn(doc, random, comments), ...suggestedChanges(draft, random, suggestions)].map(
    (about, index) => ({ about, text: sentences(random, 15), author: reviewers[index % reviewers.length]! }),
  )
  const queue = waiting.values()
  const post = async (): Promise<void> => {
    for (const { author, about, text } of queue) await postThread(author, theme.themeId, about, text)
  }
  await Promise.all(Array.from({ length: atOnce }, post))

  const listed = await listThreads(first, theme)
  if (listed.length !== total) throw new Error(`${listed.length} of ${total} threads are listed`)
  await until('every comment has its mark', () => marksIn(doc).size === comments)
  close()
}

async function listThreads(reader: Session, { themeId }: ReviewedTheme): Promise<Thread[]> {
  const threads: Thread[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page: Page<Thread> = await reader.send('GET', `/api/themes/${themeId}/threads?limit=200${from}`)
    threads.push(...page.items)
    cursor = page.next
  }
  return threads
}
