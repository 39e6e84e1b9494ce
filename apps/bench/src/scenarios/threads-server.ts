import { setTimeout as pause } from 'node:timers/promises'
import { fragmentName } from '@plenum/document/draft-format'
import { createRandom } from '../draft/random.ts'
import { writeDraft } from '../draft/write-draft.ts'
import { quantile } from '../report/quantile.ts'
import { ratios } from '../report/ratios.ts'
import type { Scenario, Stage } from '../run/scenario.ts'
import { until } from '../run/until.ts'
import { createAssembly, type ReviewedTheme } from '../server/create-assembly.ts'
import type { Session } from '../server/session.ts'
import { startServer } from '../server/start-server.ts'
import { addThreads } from '../threads/add-threads.ts'
import { marksIn } from '../threads/marks-in.ts'
import { passagesIn } from '../threads/passages-in.ts'
import { postThread } from '../threads/post-thread.ts'
import { connect, type Connection } from '../wire/connect.ts'
import { createTypingCrew } from '../wire/typing-crew.ts'
import { threadsDraft } from './threads-draft.ts'

const editors = 20
const keysPerSecond = 5
const reviewers = 10
const commentsPerSecond = 5
/** Of each measurement, in milliseconds. */
const length = 8_000

export const threadsServer: Scenario = {
  name: 'threads-server',
  title: `a comment while ${editors} people type ${keysPerSecond} keys a second, in 20,000 words with 500 threads`,
  async run(stage) {
    const { theme, crew, commenters } = await arrange(stage)
    const typing = createTypingCrew(crew, keysPerSecond)
    const [watched] = crew as [Connection, ...Connection[]]
    const made: string[] = []

    const comment = async (): Promise<number[]> => {
      const random = createRandom(made.length + 1)
      const count = (length / 1000) * commentsPerSecond
      const passages = passagesIn(watched.doc, random, count)
      const begin = performance.now()
      return Promise.all(
        passages.map(async (passage, index) => {
          await pause(Math.max(0, begin + (index * 1000) / commentsPerSecond - performance.now()))
          const at = performance.now()
          const { id } = await postThread(commenters[index % reviewers]!, theme.themeId, passage, 'Why this?')
          made.push(id)
          return performance.now() - at
        }),
      )
    }

    // The first seconds of a room are not like the others.
    await typing.type(3_000)
    const posts: number[][] = []
    const quiet: number[][] = []
    const busy: number[][] = []
    for (let run = 1; run <= stage.runs; run++) {
      stage.note(`run ${run} of ${stage.runs}`)
      quiet.push(await typing.type(length))
      const [keys, times] = await Promise.all([typing.type(length), comment()])
      busy.push(keys)
      posts.push(times)
    }

    await until('every comment has its mark everywhere', () =>
      crew.every(({ doc }) => {
        const marks = marksIn(doc)
        return made.every((id) => marks.has(id))
      }),
    )
    const [first, ...others] = crew.map(({ doc }) => doc.getXmlFragment(fragmentName).toString())
    if (others.some((other) => other !== first)) throw new Error('not all have the same text')

    const at = (runs: number[][], share: number) => runs.map((values) => quantile(values, share))
    return [
      { name: 'POST of a comment, p50', unit: 'ms', runs: at(posts, 0.5) },
      { name: 'POST of a comment, p95', unit: 'ms', runs: at(posts, 0.95) },
      { name: 'key → others, p50, nobody comments', unit: 'ms', runs: at(quiet, 0.5) },
      { name: `key → others, p50, ${commentsPerSecond} comments a second`, unit: 'ms', runs: at(busy, 0.5) },
      { name: 'key → others, p99, nobody comments', unit: 'ms', runs: at(quiet, 0.99) },
      { name: `key → others, p99, ${commentsPerSecond} comments a second`, unit: 'ms', runs: at(busy, 0.99) },
      { name: 'p99 with comments : without', unit: '×', runs: ratios(at(busy, 0.99), at(quiet, 0.99)) },
    ]
  },
}

async function arrange({
  endings,
  note,
}: Stage): Promise<{ theme: ReviewedTheme; crew: Connection[]; commenters: Session[] }> {
  const { organiser, addTheme } = await createAssembly(await startServer(endings))
  const theme = await addTheme('Many at once')
  note('a draft is written')
  await writeDraft(organiser, theme, threadsDraft.draft(), endings)
  note(`${threadsDraft.comments} comments and ${threadsDraft.suggestions} suggestions are made`)
  await addThreads(theme, threadsDraft, endings)
  note('the others come')
  const crew: Connection[] = []
  for (let index = 0; index < editors; index++) {
    crew.push(await connect(await theme.join(`Editor ${index}`, 'editor'), theme.documentId, endings))
  }
  const commenters: Session[] = []
  for (let index = 0; index < reviewers; index++) commenters.push(await theme.join(`Commenter ${index}`, 'reviewer'))
  return { theme, crew, commenters }
}
