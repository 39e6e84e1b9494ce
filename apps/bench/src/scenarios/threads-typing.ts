import { blocksText } from '@plenum/document/blocks-text'
import { launchBrowser } from '../browser/launch-browser.ts'
import { type MainThread, mainThreadOf } from '../browser/main-thread.ts'
import { type OpenTheme, openTheme } from '../browser/open-theme.ts'
import { putCursor } from '../browser/put-cursor.ts'
import { typeSteadily } from '../browser/type-steadily.ts'
import { type TypingWatch, watchTyping } from '../browser/watch-typing.ts'
import { createRandom } from '../draft/random.ts'
import { readDraft } from '../draft/read-draft.ts'
import { words } from '../draft/words.ts'
import { writeDraft } from '../draft/write-draft.ts'
import { quantile } from '../report/quantile.ts'
import { ratios } from '../report/ratios.ts'
import type { Figure, Scenario, Stage } from '../run/scenario.ts'
import { until } from '../run/until.ts'
import { createAssembly } from '../server/create-assembly.ts'
import { startServer } from '../server/start-server.ts'
import { addThreads } from '../threads/add-threads.ts'
import { threadsDraft } from './threads-draft.ts'

const keys = 300
/** Milliseconds from key to key: ten a second, as somebody who types fast. */
const every = 100
/** Typed before the first run, until the page is warm. */
const warmUp = 50

type Typist = {
  open: OpenTheme
  watch: TypingWatch
  mainThread: () => Promise<MainThread>
  /** The draft's words as the server has them. */
  stored: () => Promise<string>
}
/** One run, in milliseconds. */
type Run = { p50: number; p95: number; transaction: number; scripts: number; tasks: number }

export const threadsTyping: Scenario = {
  name: 'threads-typing',
  title: `a key in 20,000 words, with 500 threads beside it and without any (${keys} keys, ${1000 / every} a second)`,
  async run(stage) {
    const [without, beside] = [await arrange(stage, false), await arrange(stage, true)]
    const random = createRandom(7)
    const bare: Run[] = []
    const full: Run[] = []
    for (const typist of [without, beside]) await typeOnce(typist, words(random, 20).join(' ').slice(0, warmUp), -1)
    for (let run = 0; run < stage.runs; run++) {
      stage.note(`run ${run + 1} of ${stage.runs}`)
      const text = words(random, keys).join(' ').slice(0, keys).trim()
      bare.push(await typeOnce(without, text, run))
      full.push(await typeOnce(beside, text, run))
    }
    return [
      ...compared('key → paint, p50', bare, full, ({ p50 }) => p50, 1.5),
      ...compared('key → paint, p95', bare, full, ({ p95 }) => p95, 1.5),
      ...compared('scripts per transaction, p50', bare, full, ({ transaction }) => transaction, 1.5),
      ...compared('scripts per key, timers included, CPU', bare, full, ({ scripts }) => scripts, 1.5),
      ...compared('main thread per key, CPU', bare, full, ({ tasks }) => tasks),
    ]
  },
}

function compared(name: string, bare: Run[], full: Run[], read: (run: Run) => number, atMost?: number): Figure[] {
  const [less, more] = [bare.map(read), full.map(read)]
  return [
    { name: `${name}, no threads`, unit: 'ms', runs: less },
    { name: `${name}, 500 threads`, unit: 'ms', runs: more },
    {
      name: '  with : without',
      unit: '×',
      runs: ratios(more, less),
      ...(atMost !== undefined && { target: { atMost } }),
    },
  ]
}

/** A server of its own for each, so that neither does the other's work. */
async function arrange({ endings, chromium, note }: Stage, withThreads: boolean): Promise<Typist> {
  const browser = await launchBrowser(chromium, endings)
  const { organiser, addTheme } = await createAssembly(await startServer(endings))
  const theme = await addTheme('Alone at last')
  note('a draft is written')
  await writeDraft(organiser, theme, threadsDraft.draft(), endings)
  if (withThreads) {
    note(`${threadsDraft.comments} comments and ${threadsDraft.suggestions} suggestions are made`)
    await addThreads(theme, threadsDraft, endings)
  }
  note('it is opened in a browser')
  const session = await theme.join('Edith Editor', 'editor')
  const threads = withThreads ? threadsDraft.comments + threadsDraft.suggestions : 0
  const open = await openTheme(browser, { session, themeId: theme.themeId, threads })
  return {
    open,
    watch: await watchTyping(open.page),
    mainThread: await mainThreadOf(open.page),
    stored: async () => blocksText((await readDraft(session, theme.themeId)).content ?? []),
  }
}

async function typeOnce({ open, watch, mainThread, stored }: Typist, text: string, offset: number): Promise<Run> {
  await putCursor(open, offset)
  await watch.take()
  const before = await mainThread()
  await typeSteadily(open.page, text, every)
  const after = await mainThread()
  const { paints, transactions } = await watch.take()
  await open.saved()
  await until('what was typed is stored', async () => (await stored()).includes(text))
  if (paints.length < text.length - 1) throw new Error(`${paints.length} of ${text.length} keys were seen in the text`)
  return {
    p50: quantile(paints, 0.5),
    p95: quantile(paints, 0.95),
    transaction: quantile(transactions, 0.5),
    scripts: (after.scripts - before.scripts) / text.length,
    tasks: (after.tasks - before.tasks) / text.length,
  }
}
