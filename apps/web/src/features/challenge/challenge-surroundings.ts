import type { Activity } from '@plenum/schema/api/calendar'
import type { Partner } from '@plenum/schema/api/partner'
import type { Programme } from '@plenum/schema/api/programme'
import type { Theme } from '@plenum/schema/api/theme'

/** What a challenge can be tied to. */
export type ChallengeSurroundings = {
  programme: Programme
  themes: readonly Theme[]
  partners: readonly Partner[]
  activities: readonly Activity[]
}
