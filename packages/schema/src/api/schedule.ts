import { z } from 'zod'
import { actorRoles } from '../role.ts'
import { stages } from '../stage.ts'
import { timeSchema } from './common.ts'

const move = {
  to: z.enum(stages),
  at: z.string(),
  /** At its time the theme moves by itself; otherwise an organiser moves it. */
  hard: z.boolean(),
}

/** The moves of a theme that are planned, the next one first. */
export const scheduleSchema = z
  .object({
    moves: z.array(z.object({ id: z.string(), ...move })),
    me: z.object({ mayPlan: z.boolean() }),
  })
  .meta({ id: 'Schedule' })
export type Schedule = z.infer<typeof scheduleSchema>

/** Takes the place of all that is planned. */
export const setScheduleSchema = z
  .object({ moves: z.array(z.object({ ...move, at: timeSchema }).strict()).max(50) })
  .strict()

export type SetSchedule = z.input<typeof setScheduleSchema>

/** What a move to a stage would do. */
export const stagePreviewSchema = z
  .object({
    /** Who gains and loses which right; `people` of them there are. */
    effects: z.array(
      z.object({
        role: z.enum(actorRoles),
        people: z.int(),
        gained: z.array(z.string()),
        lost: z.array(z.string()),
      }),
    ),
    round: z.int(),
    /** Nobody can write any more: what comes late is kept aside. */
    seals: z.boolean(),
    /** Threads that were submitted and have no answer yet. */
    unanswered: z.int(),
  })
  .meta({ id: 'StagePreview' })
export type StagePreview = z.infer<typeof stagePreviewSchema>
