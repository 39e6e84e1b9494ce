import { compareMoments } from './compare-moments.ts'
import type { ExampleStage, ExampleTheme } from './content/content-types.ts'
import type { ExampleMoment } from './content/thread-types.ts'

/** Where the theme stood at a moment. Throws for one before there was the theme: a mistake in the content. */
export function stageAt(theme: ExampleTheme, moment: ExampleMoment): ExampleStage {
  const stage = theme.stages.findLast(({ since }) => compareMoments(since, moment) <= 0)
  if (stage === undefined)
    throw new Error(`the theme ${theme.key} of the example did not begin before ${moment[0]} days`)
  return stage
}
