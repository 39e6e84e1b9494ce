import { launchBrowser } from '../browser/launch-browser.ts'
import { openTheme } from '../browser/open-theme.ts'
import { scrollThrough } from '../browser/scroll-through.ts'
import { writeDraft } from '../draft/write-draft.ts'
import type { Scenario } from '../run/scenario.ts'
import { createAssembly } from '../server/create-assembly.ts'
import { startServer } from '../server/start-server.ts'
import { addThreads } from '../threads/add-threads.ts'
import { threadsDraft } from './threads-draft.ts'

/** Milliseconds from the first thread to the last. */
const length = 4_000

export const threadsPanel: Scenario = {
  name: 'threads-panel',
  title: `500 threads scrolled through in ${length / 1000} s`,
  async run({ endings, chromium, runs, note }) {
    const browser = await launchBrowser(chromium, endings)
    const { organiser, addTheme } = await createAssembly(await startServer(endings))
    const theme = await addTheme('Much to read')
    note('a draft is written')
    await writeDraft(organiser, theme, threadsDraft.draft(), endings)
    note(`${threadsDraft.comments} comments and ${threadsDraft.suggestions} suggestions are made`)
    await addThreads(theme, threadsDraft, endings)
    note('it is opened in a browser')
    const session = await theme.join('Edith Editor', 'editor')
    const { themeId } = theme
    const threads = threadsDraft.comments + threadsDraft.suggestions
    const { panel } = await openTheme(browser, { session, themeId, threads })

    const all: number[][] = []
    for (let run = 1; run <= runs; run++) {
      note(`run ${run} of ${runs}`)
      all.push((await scrollThrough(panel, length)).gaps)
    }
    return [
      {
        name: 'frames',
        unit: 'frames/s',
        runs: all.map((gaps) => (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0)),
        target: { atLeast: 50 },
      },
      { name: 'longest frame', unit: 'ms', runs: all.map((gaps) => Math.max(...gaps)) },
    ]
  },
}
