import { compareMoments } from './compare-moments.ts'
import type { ExampleAnswer, ExampleStage, ExampleTheme, ExampleVersion } from './content/content-types.ts'
import type { ExampleMoment } from './content/thread-types.ts'

/** Something that happened to a theme of the example. */
export type HistoryStep = { theme: ExampleTheme; at: ExampleMoment } & (
  | { kind: 'begin' }
  | { kind: 'move'; from: ExampleStage; to: ExampleStage; isLast: boolean }
  | { kind: 'name'; version: ExampleVersion }
  | { kind: 'answer'; answer: ExampleAnswer }
)

/** What happened to all themes, in the order in which it did. */
export function historySteps(
  themes: readonly ExampleTheme[],
  versions: readonly ExampleVersion[],
  answers: readonly ExampleAnswer[],
): HistoryStep[] {
  const steps = themes.flatMap((theme): HistoryStep[] => [
    ...theme.stages.map((to, index): HistoryStep => {
      const from = theme.stages[index - 1]
      if (from === undefined) return { kind: 'begin', theme, at: to.since }
      return { kind: 'move', theme, at: to.since, from, to, isLast: index === theme.stages.length - 1 }
    }),
    ...versions
      .filter((version) => version.theme === theme.key)
      .map((version): HistoryStep => ({ kind: 'name', theme, at: version.at, version })),
    ...answers
      .filter((answer) => answer.theme === theme.key)
      .map((answer): HistoryStep => ({ kind: 'answer', theme, at: answer.at, answer })),
  ])
  return steps.toSorted((a, b) => compareMoments(a.at, b.at))
}
