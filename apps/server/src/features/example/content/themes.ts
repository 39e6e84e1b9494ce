import type { ExampleTheme } from './content-types.ts'
import { themeGovernance } from './theme-governance.ts'
import { themeProximity } from './theme-proximity.ts'
import { themeTechnology } from './theme-technology.ts'
import { themeTraining } from './theme-training.ts'
import { themeWellbeing } from './theme-wellbeing.ts'

/** One in every stage, in the order of the programme. */
export const exampleThemes: ExampleTheme[] = [
  themeTraining,
  themeTechnology,
  themeGovernance,
  themeProximity,
  themeWellbeing,
]
