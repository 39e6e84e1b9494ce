/** The tables of challenges and sources, in the types of `Tables`. */
export type ChallengeTables = {
  challenge: ChallengeTable
  challenge_theme: ChallengeThemeTable
  source: SourceTable
  final_sources: FinalSourcesTable
}

type ChallengeTable = {
  id: string
  programme_id: string
  /** From 1, of this programme's; never given again. */
  number: number
  title: string
  description: string
  partner_id: string | null
  activity_id: string | null
  /** From 1, with every change. */
  revision: number
  created_at: number
  updated_at: number
  removed_at: number | null
}

type ChallengeThemeTable = { challenge_id: string; theme_id: string }

/** What a recommendation rests on: one of the three ids is there. `quote`: words of the activity's report. */
type SourceTable = {
  id: string
  theme_id: string
  recommendation_id: string
  activity_id: string | null
  challenge_id: string | null
  thread_id: string | null
  language: string | null
  quote: string | null
  added_at: number
  added_by: string
}

/** JSON of what a final version rested on when it was made (`KeptSource[]` of sources/kept-sources.ts). */
type FinalSourcesTable = { version_id: string; sources: string }
