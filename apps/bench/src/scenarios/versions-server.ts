import { setTimeout as pause } from 'node:timers/promises'
import type { Version } from '@plenum/schema/api/version'
import { longDraft } from '../draft/long-draft.ts'
import { createRandom } from '../draft/random.ts'
import { writeDraft } from '../draft/write-draft.ts'
import { quantile } from '../report/quantile.ts'
import { ratios } from '../report/ratios.ts'
import type { Figure, Scenario, Stage } from '../run/scenario.ts'
import { createAssembly, draftLanguage } from '../server/create-assembly.ts'
import type { Session } from '../server/session.ts'
import { startServer } from '../server/start-server.ts'
import { connect, type Connection } from '../wire/connect.ts'
import { scribble } from '../wire/scribble.ts'
import { createTypingCrew, type TypingCrew } from '../wire/typing-crew.ts'

const editors = 10
const keysPerSecond = 5
const words = 20_000
/** Single edits in the draft's history. */
const keys = 60_000
/** Of each measurement, in milliseconds. */
const length = 5_000

type Theme = { organiser: Session; themeId: string; crew: Connection[] }

export const versionsServer: Scenario = {
  name: 'versions-server',
  title: `versions of a draft of ${words} words and ${keys} keystrokes, while ${editors} people type ${keysPerSecond} keys a second`,
  async run(stage) {
    const { organiser, themeId, crew } = await arrange(stage)
    const typing = createTypingCrew(crew, keysPerSecond)
    // The first seconds of a room are not like the others.
    await typing.type(3_000)
    const take = (label: string) => organiser.send<Version>('POST', `/api/themes/${themeId}/versions`, { label })
    stage.note('the first version, of all that history')
    const first = await beside(typing, async () => void (await take('The first')))
    const [oldest] = await versionsOf(organiser, themeId)
    if (oldest === undefined) throw new Error('no version was taken')
    const language = `language=${draftLanguage}`
    const acts: Record<string, () => Promise<unknown>> = {
      'a version is taken': () => take('Another'),
      'two are compared': () => organiser.send('GET', `/api/versions/${oldest.id}/diff/now?${language}`),
      'the history is opened': async () => {
        await organiser.send('GET', `/api/themes/${themeId}/versions`)
        await organiser.send('GET', `/api/themes/${themeId}/activity`)
        await organiser.send('GET', `/api/themes/${themeId}/authorship?${language}`)
      },
      'a version is restored': () =>
        organiser.send('POST', `/api/versions/${oldest.id}/restore`, { language: draftLanguage }),
    }
    const quiet: number[][] = []
    const busy = new Map<string, Beside[]>(Object.keys(acts).map((name) => [name, []]))
    for (let run = 1; run <= stage.runs; run++) {
      stage.note(`run ${run} of ${stage.runs}`)
      quiet.push(await typing.type(length))
      for (const [name, act] of Object.entries(acts)) busy.get(name)!.push(await beside(typing, act))
    }
    const at = (runs: number[][], share: number) => runs.map((values) => quantile(values, share))
    const figures: Figure[] = [
      { name: 'the first version is taken', unit: 'ms', runs: [quantile(first.times, 0.5)] },
      { name: '  key → others meanwhile, p99', unit: 'ms', runs: [quantile(first.keys, 0.99)] },
      { name: 'key → others, p50, nothing else', unit: 'ms', runs: at(quiet, 0.5) },
      { name: 'key → others, p99, nothing else', unit: 'ms', runs: at(quiet, 0.99) },
    ]
    for (const [name, runs] of busy) {
      const p99 = at(
        runs.map((run) => run.keys),
        0.99,
      )
      figures.push(
        {
          name,
          unit: 'ms',
          runs: at(
            runs.map((run) => run.times),
            0.5,
          ),
        },
        { name: '  key → others meanwhile, p99', unit: 'ms', runs: p99 },
        { name: '    to that with nothing else', unit: '×', runs: ratios(p99, at(quiet, 0.99)) },
      )
    }
    return figures
  },
}

/** Milliseconds of each act, and of each key to each of the others. */
type Beside = { times: number[]; keys: number[] }

/** From the beginning of one act to that of the next, in milliseconds: more often nobody may. */
const pace = 1_000

/** Everybody types, and all that time one act follows the other. */
async function beside(typing: TypingCrew, act: () => Promise<unknown>): Promise<Beside> {
  let typed = false
  const times: number[] = []
  const acting = async (): Promise<void> => {
    do {
      const begin = performance.now()
      await act()
      times.push(performance.now() - begin)
      await pause(Math.max(0, begin + pace - performance.now()))
    } while (!typed)
  }
  const [keys] = await Promise.all([typing.type(length).finally(() => (typed = true)), acting()])
  return { times, keys }
}

async function versionsOf(session: Session, themeId: string): Promise<Version[]> {
  const { items } = await session.send<{ items: Version[] }>('GET', `/api/themes/${themeId}/versions`)
  return items
}

async function arrange({ endings, note }: Stage): Promise<Theme> {
  const { organiser, addTheme } = await createAssembly(await startServer(endings))
  const theme = await addTheme('A long day')
  note('a draft is written')
  await writeDraft(organiser, theme, longDraft(createRandom(3), words), endings)
  const crew: Connection[] = []
  for (let index = 0; index < editors; index++) {
    crew.push(await connect(await theme.join(`Editor ${index}`, 'editor'), theme.documentId, endings))
  }
  note(`${keys} keys are struck`)
  await scribble(crew, keys)
  return { organiser, themeId: theme.themeId, crew }
}
