import { activities2021 } from './activities-2021.ts'
import { activities2022 } from './activities-2022.ts'
import type { ExampleActivity } from './content-types.ts'

/**
 * What the partners organise between the events, in order of date. The drafts refer to these by
 * kind and place (“the round table in Ghent”), and every finding in a draft is in a report here.
 */
export const exampleActivities: ExampleActivity[] = [...activities2021, ...activities2022]
