import type { PersonId, ProgrammeId, ThemeId } from '@plenum/schema/id'
import { optionalLocalizedTextSchema } from '@plenum/schema/api/common'
import { themeRoles } from '@plenum/schema/role'
import { stages } from '@plenum/schema/stage'
import { dispositionOutcomes } from '@plenum/schema/thread'
import { z } from 'zod'

const activityDetail = z.object({
  title: optionalLocalizedTextSchema(400),
  place: optionalLocalizedTextSchema(400),
  startsAt: z.number(),
  partnerIds: z.array(z.string()),
  themeIds: z.array(z.string()),
  /** An event of the programme concerns everybody in it. */
  concernsAll: z.boolean().optional(),
})

const partnerDetail = z.object({ partnerId: z.string(), acronym: z.string() })
const offerDetail = partnerDetail.extend({ title: z.string() })

/**
 * What can happen that somebody is told of. Ids and what cannot be read later; names and words are read when they are
 * shown, so that what was taken back since is not repeated.
 */
export const toldSchema = z.discriminatedUnion('kind', [
  /** `mentions` as `mentionsIn` gives them. */
  z.object({ kind: z.literal('said'), threadId: z.string(), entryId: z.string(), mentions: z.array(z.string()) }),
  /** Words that were changed so that they name somebody more. */
  z.object({ kind: z.literal('named'), threadId: z.string(), entryId: z.string(), mentions: z.array(z.string()) }),
  z.object({ kind: z.literal('disposed'), threadId: z.string(), outcome: z.enum(dispositionOutcomes) }),
  z.object({
    kind: z.literal('stage-moved'),
    stage: z.enum(stages),
    round: z.number(),
    deadline: z.number().nullable(),
  }),
  z.object({ kind: z.literal('theme-frozen') }),
  z.object({ kind: z.literal('theme-reopened'), stage: z.enum(stages) }),
  z.object({ kind: z.literal('version-published'), version: z.number() }),
  z.object({ kind: z.literal('deadline'), deadline: z.number() }),
  z.object({ kind: z.literal('joined-theme'), personId: z.string(), role: z.enum(themeRoles) }),
  z.object({ kind: z.literal('invitation-accepted'), personId: z.string() }),
  z.object({ kind: z.literal('activity-moved'), ...activityDetail.shape }),
  z.object({ kind: z.literal('activity-cancelled'), ...activityDetail.shape }),
  /** Somebody who waited for a place has one. */
  z.object({ kind: z.literal('place-free'), personId: z.string(), ...activityDetail.shape }),
  z.object({ kind: z.literal('late-words'), personId: z.string() }),
  z.object({ kind: z.literal('offer-made'), ...offerDetail.shape }),
  z.object({ kind: z.literal('offer-accepted'), ...offerDetail.shape }),
  z.object({ kind: z.literal('offer-declined'), ...offerDetail.shape }),
  z.object({ kind: z.literal('partner-promoted'), ...partnerDetail.shape }),
  z.object({ kind: z.literal('promotion-refused'), ...partnerDetail.shape }),
])

/** By kind. Times in milliseconds since 1970. `personId`: whom it concerns. */
export type What = z.infer<typeof toldSchema>

/** What happened where, who did it (null: the server itself) and when. */
export type Happening = {
  id: string
  programmeId: ProgrammeId
  themeId: ThemeId | null
  by: PersonId | null
  at: number
  what: What
}
