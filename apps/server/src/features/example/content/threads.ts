import { suggestionsTrainingNl } from './suggestions-training-nl.ts'
import type { ExampleThread } from './thread-types.ts'
import { threadsGovernance } from './threads-governance.ts'
import { threadsProximity } from './threads-proximity.ts'
import { threadsTrainingFr } from './threads-training-fr.ts'
import { threadsTrainingNl } from './threads-training-nl.ts'
import { threadsWellbeing } from './threads-wellbeing.ts'

export const exampleThreads: ExampleThread[] = [
  ...threadsProximity,
  ...threadsGovernance,
  ...threadsTrainingNl,
  ...suggestionsTrainingNl,
  ...threadsTrainingFr,
  ...threadsWellbeing,
]
