import type { activityKinds, activityStates, eventKinds } from '@plenum/schema/api/calendar'
import type { partnerKinds } from '@plenum/schema/api/partner'
import type { Language, LocalizedText } from '@plenum/schema/language'
import type { Stance } from '@plenum/schema/position'
import type { Stage } from '@plenum/schema/stage'
import type { ExampleAct, ExampleMoment } from './thread-types.ts'

/**
 * The shapes of the example programme's texts.
 *
 * Everything under `content/` is data only: the loader beside this folder turns it into rows and
 * drafts. Inside any `text` the only inline marks are `**bold**` and `*italic*`, never nested.
 */

/** The same text in all four languages. */
export type InEveryLanguage = Record<Language, string>

/** A piece of a draft, in reading order. The title of the theme is not repeated as a heading. */
export type ExampleBlock =
  | { type: 'paragraph'; text: string }
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  | { type: 'list'; ordered: boolean; items: string[] }
  | { type: 'quote'; text: string }
  /** The first row is the header; all rows are equally long. */
  | { type: 'table'; rows: string[][] }
  | ExampleRecommendation

/** `key` is the same in both languages, so that parallel drafts can be laid side by side. */
export interface ExampleRecommendation {
  type: 'recommendation'
  key: string
  title: string
  statement: ExampleBlock[]
  rationale: ExampleBlock[]
  addressees: string
  timeFrame: string
}

export interface ExampleProgramme {
  key: string
  name: InEveryLanguage
  description: InEveryLanguage
  /** Languages of its drafts; the first is the one in which they begin. */
  languages: ('nl' | 'fr')[]
  /** IANA name of the zone that the local date-times below are in. */
  timeZone: string
  /** When it was opened here and its people came in. */
  since: ExampleMoment
}

export interface ExampleStage {
  stage: Stage
  /** Review rounds begun so far: 0 before the first one. */
  round: number
  since: ExampleMoment
}

export interface ExampleTheme {
  key: string
  title: InEveryLanguage
  summary: InEveryLanguage
  /** What it went through, in order; it stands in the last one. */
  stages: [ExampleStage, ...ExampleStage[]]
  /** Days until the soft deadline of the stage, counted from the day the example is loaded. */
  daysLeft: number | null
  /** Keys of partners. */
  leads: string[]
  openToStakeholders: boolean
  /** Its review rounds take what stakeholders say. */
  roundOpenToStakeholders: boolean
  drafts: { nl: ExampleBlock[]; fr: ExampleBlock[] }
}

export interface ExamplePartner {
  key: string
  kind: (typeof partnerKinds)[number]
  acronym: string
  name: InEveryLanguage
  description: InEveryLanguage
  /** ISO date on which the partner joined the programme. */
  since: string
  /** Whom to turn to: an office, as the example invents no people. */
  contact?: { name: string; role: string; email: string }
}

export interface ExampleEvent {
  key: string
  kind: (typeof eventKinds)[number]
  title: InEveryLanguage
  /** ISO date-times without an offset, in the time zone of the programme. */
  startsAt: string
  endsAt: string
  place: InEveryLanguage
  liveStreamUrl: string | null
  /** One line per point, separated by a line feed. */
  agenda: InEveryLanguage
  /** By office: the example invents no people. */
  chair?: InEveryLanguage
}

export interface ExampleActivity {
  key: string
  kind: (typeof activityKinds)[number]
  title: InEveryLanguage
  /** Keys of partners and of themes. */
  partners: string[]
  themes: string[]
  /** ISO date-times without an offset, in the time zone of the programme. */
  startsAt: string
  endsAt: string
  place: InEveryLanguage
  liveStreamUrl: string | null
  state: (typeof activityStates)[number]
  /** Paragraphs separated by an empty line; empty for what is still planned. */
  report: LocalizedText
  /** Organisations, and as what they spoke; no people. */
  heard?: { organisation: string; capacity: string }[]
}

/** A problem that an activity brought up. */
export interface ExampleChallenge {
  title: InEveryLanguage
  description: LocalizedText
  /** Keys of who raised it, in which activity, and of the themes that take it up. */
  partner: string
  activity: string
  themes: string[]
  /** Keys of recommendations that rest on it, and on that activity. */
  answers: string[]
  /** Words of the activity's report on which they rest. */
  passage: { language: Language; quote: string } | null
}

/** What a partner answered in the validation of a theme; by an organiser where it was on request. */
export interface ExampleAnswer extends ExampleAct {
  /** Keys of its theme and of the partner. */
  theme: string
  partner: string
  /** By the order of the recommendations. */
  positions: [stance: Stance, statement?: string][]
}

/** What a partner offered to take on, in the language of whoever wrote it down. */
export interface ExampleOffer extends ExampleAct {
  /** Key of the partner. */
  partner: string
  kind: (typeof activityKinds)[number]
  title: string
  description: string
  decision: (ExampleAct & { accept: boolean; reason: string }) | null
  /** It became a key partner on that day. */
  promotion: (ExampleAct & { reason: string }) | null
}

/** A version that somebody took of a theme and named, in the language they work in. */
export interface ExampleVersion extends ExampleAct {
  /** Key of its theme. */
  theme: string
  label: string
}
