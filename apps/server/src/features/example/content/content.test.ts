import { createActivitySchema, createEventSchema } from '@plenum/schema/api/calendar'
import { createOfferSchema, createPartnerSchema, setContactSchema } from '@plenum/schema/api/partner'
import { createProgrammeSchema } from '@plenum/schema/api/programme'
import { createThemeSchema } from '@plenum/schema/api/theme'
import { moveStage } from '@plenum/domain/stage-move'
import { describe, expect, it } from 'vitest'
import { compareMoments } from '../compare-moments.ts'
import { exampleActivities } from './activities.ts'
import { hasPassage } from '../../../sources/passage.ts'
import { exampleChallenges } from './challenges.ts'
import type { ExampleBlock, ExampleRecommendation } from './content-types.ts'
import { exampleEvents } from './events.ts'
import { exampleOffers } from './offers.ts'
import { examplePartners } from './partners.ts'
import { exampleProgramme } from './programme.ts'
import { stages } from '@plenum/schema/stage'
import { exampleThemes } from './themes.ts'

/** Every string anywhere in a value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}

/** Every string under a `fr` key anywhere in a value. */
function frenchStrings(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'fr' ? strings(inner) : frenchStrings(inner)))
}

function recommendations(draft: ExampleBlock[]): ExampleRecommendation[] {
  return draft.filter((block) => block.type === 'recommendation')
}

function tables(value: unknown): string[][][] {
  if (typeof value !== 'object' || value === null) return []
  if ('rows' in value) return [value.rows as string[][]]
  return Object.values(value).flatMap(tables)
}

const keysOf = (entries: { key: string }[]) => entries.map((entry) => entry.key)
const everything = [
  exampleProgramme,
  examplePartners,
  exampleEvents,
  exampleActivities,
  exampleThemes,
  exampleChallenges,
]
const inUtc = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({
  startsAt: `${startsAt}:00Z`,
  endsAt: `${endsAt}:00Z`,
})

describe('what the example programme is made of', () => {
  it('would be accepted by the API, entry by entry', () => {
    const { key: _programme, since: _since, ...programme } = exampleProgramme
    createProgrammeSchema.parse(programme)
    for (const { key: _key, contact, ...partner } of examplePartners) {
      createPartnerSchema.parse(partner)
      if (contact !== undefined) setContactSchema.parse(contact)
    }
    for (const { key: _key, ...event } of exampleEvents) createEventSchema.parse({ ...event, ...inUtc(event) })
    for (const { key: _key, partners, themes, ...activity } of exampleActivities) {
      createActivitySchema.parse({ ...activity, ...inUtc(activity), partnerIds: partners, themeIds: themes })
    }
    for (const { title, summary, leads, openToStakeholders } of exampleThemes) {
      createThemeSchema.parse({ title, summary, leadPartnerIds: leads, openToStakeholders })
    }
  })

  it('refers only to partners and themes that exist, and names each once', () => {
    const partners = keysOf(examplePartners)
    const themes = keysOf(exampleThemes)
    for (const keys of [partners, themes, keysOf(exampleEvents), keysOf(exampleActivities)]) {
      expect(new Set(keys).size).toBe(keys.length)
    }
    expect(partners).toEqual(expect.arrayContaining(exampleThemes.flatMap((theme) => theme.leads)))
    expect(partners).toEqual(expect.arrayContaining(exampleActivities.flatMap((activity) => activity.partners)))
    expect(themes).toEqual(expect.arrayContaining(exampleActivities.flatMap((activity) => activity.themes)))
  })

  it('has the five key partners, the three events and activities of every kind, none of which is still ahead', () => {
    const keyPartners = examplePartners.filter((partner) => partner.kind === 'key-partner')
    expect(keyPartners.map((partner) => partner.acronym)).toEqual(['CPS', 'CPL', 'CEP', 'CC GPI', 'ADVP'])
    expect(exampleEvents.map((event) => event.kind)).toEqual(['launch', 'interim', 'closing'])
    expect(exampleEvents[0]?.startsAt).toMatch(/^2021-05-25/)
    expect(new Set(exampleActivities.map((activity) => activity.kind)).size).toBe(5)
    expect(new Set(exampleActivities.map((activity) => activity.state))).toEqual(new Set(['held', 'cancelled']))
  })

  it('has a stakeholder that became a key partner by an activity, and an offer that waits', () => {
    for (const { partner, kind, title, description } of exampleOffers) {
      createOfferSchema.parse({ partnerId: partner, kind, title, description })
      expect(examplePartners.find(({ key }) => key === partner)?.kind).toBe('stakeholder')
    }
    const promoted = exampleOffers.filter(({ promotion }) => promotion !== null)
    expect(promoted).toHaveLength(1)
    for (const { partner, decision, promotion, at } of promoted) {
      expect(exampleActivities.some(({ partners, state }) => partners.includes(partner) && state === 'held')).toBe(true)
      const moments = [at, decision?.at ?? at, promotion?.at ?? at]
      expect(moments.toSorted(compareMoments)).toEqual(moments)
    }
    expect(exampleOffers.filter(({ decision }) => decision === null)).toHaveLength(1)
  })

  it('lists activities in order, each with what came of it in both languages', () => {
    const starts = exampleActivities.map((activity) => activity.startsAt)
    expect(starts).toEqual(starts.toSorted())
    for (const activity of exampleActivities) {
      expect(Object.keys(activity.report), activity.key).toEqual(['nl', 'fr'])
    }
  })
})

describe('the drafts of the example programme', () => {
  it('have the same recommendations in the same order, but for the one that French still lacks', () => {
    for (const theme of exampleThemes) {
      const dutch = keysOf(recommendations(theme.drafts.nl))
      const behind = theme.key === 'training' ? ['mentors'] : []
      expect(keysOf(recommendations(theme.drafts.fr))).toEqual(dutch.filter((key) => !behind.includes(key)))
      expect(new Set(dutch).size).toBe(dutch.length)
    }
  })

  it('hold at least thirteen recommendations, in a theme at every stage', () => {
    expect(exampleThemes.flatMap((theme) => recommendations(theme.drafts.nl)).length).toBeGreaterThanOrEqual(13)
    expect(new Set(exampleThemes.map((theme) => theme.stages.at(-1)?.stage))).toEqual(new Set(stages))
  })

  it('hold a table in each language, with rows of one length', () => {
    for (const language of ['nl', 'fr'] as const) {
      const found = exampleThemes.flatMap((theme) => tables(theme.drafts[language]))
      expect(found.length).toBeGreaterThan(0)
      for (const rows of found) expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    }
  })

  it('follow the stages one by one, each later than the one before and after the programme was opened', () => {
    for (const { key, stages } of exampleThemes) {
      const moments = [exampleProgramme.since, ...stages.map((stage) => stage.since)]
      expect(moments.toSorted(compareMoments), key).toEqual(moments)
      for (const [index, { stage, round }] of stages.entries()) {
        const before = stages[index - 1]
        const isFreeze = before?.stage === 'validation' && stage === 'frozen'
        const moved = before === undefined ? { stage: 'drafting', round: 0 } : moveStage(before, stage)
        expect(isFreeze ? { stage, round: before.round } : moved, `${key} ${index}`).toEqual({ stage, round })
      }
    }
  })

  it('close every inline mark, and nest none', () => {
    for (const text of strings(exampleThemes)) {
      expect(text.replaceAll(/\*\*[^*\s][^*]*\*\*|\*[^*\s][^*]*\*/g, ''), text).not.toContain('*')
    }
  })
})

describe('the challenges of the example', () => {
  it('were raised by a partner in an activity that tells of them, and belong to themes that are there', () => {
    for (const { title, partner, activity, themes, passage } of exampleChallenges) {
      expect(keysOf(examplePartners), title.en).toContain(partner)
      expect(keysOf(exampleThemes), title.en).toEqual(expect.arrayContaining(themes))
      const told = exampleActivities.find(({ key }) => key === activity)
      expect(told, title.en).toBeDefined()
      if (passage !== null) expect(hasPassage(told?.report[passage.language] ?? '', passage.quote), title.en).toBe(true)
    }
  })

  it('are answered by recommendations that are there, with a gap on each side', () => {
    const all = exampleThemes.flatMap(({ drafts }) => recommendations(drafts.nl).map(({ key }) => key))
    const answers = exampleChallenges.flatMap((challenge) => challenge.answers)
    expect(all).toEqual(expect.arrayContaining(answers))
    expect(exampleChallenges.some((challenge) => challenge.answers.length === 0)).toBe(true)
    expect(all.some((key) => !answers.includes(key))).toBe(true)
  })
})

describe('the typography of the example programme', () => {
  it('has curly quotes, no doubled space and nothing empty', () => {
    for (const text of strings(everything)) {
      expect(text).not.toMatch(/['"]| {2}|^\s|\s$/)
      expect(text).not.toBe('')
    }
  })

  it('keeps French signs on the line of their word: narrow no-break space, no-break space before a colon', () => {
    const french = frenchStrings(everything)
    expect(french.some((text) => text.includes('«\u202F'))).toBe(true)
    for (const text of french.filter((candidate) => !candidate.startsWith('https:'))) {
      expect(text).not.toMatch(/(?<!\u202F)[;!?»]|«(?!\u202F)|(?<!\u00A0):/)
    }
  })
})
