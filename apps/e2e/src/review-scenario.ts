import type { CreatePartner, Partner } from '@plenum/schema/api/partner'
import type { Thread } from '@plenum/schema/api/thread'
import type { ChangeTheme, MoveStage } from '@plenum/schema/api/theme'
import type { Page as ListPage } from '@plenum/schema/api/common'
import { type Block, paragraph, writeDraft } from './draft-writing.ts'
import type { Scenario } from './scenario.ts'

/** Wide enough for the text with the discussion beside it. */
export const wideWindow = { viewport: { width: 1366, height: 900 } }

/** What the draft says, by block id. */
export const reviewed = {
  officer: 'The neighbourhood officer is the first face of the police in every street.',
  silence: 'Nobody counts those who give up before they report anything.',
  answer: 'Reports are answered within thirty days where that is possible.',
  repeat: 'This paragraph repeats what the first one says.',
  statement: 'Count them every year.',
  closing: 'The working group writes on here.',
} as const

const blocks: readonly Block[] = [
  { type: 'heading', attrs: { id: 'challenges', level: 2 }, content: 'Challenges' },
  paragraph('officer', reviewed.officer),
  paragraph('silence', reviewed.silence),
  paragraph('answer', reviewed.answer),
  paragraph('repeat', reviewed.repeat),
  {
    type: 'recommendation',
    attrs: { id: 'measure', addressees: 'The minister', timeFrame: '2027' },
    content: [
      { type: 'recommendationTitle', attrs: { id: 'measure-title' }, content: 'Measure who gives up' },
      {
        type: 'recommendationStatement',
        attrs: { id: 'measure-statement' },
        content: [paragraph('statement', reviewed.statement)],
      },
      {
        type: 'recommendationRationale',
        attrs: { id: 'measure-rationale' },
        content: [paragraph('rationale', 'What is not counted is not seen.')],
      },
    ],
  },
  paragraph('closing', reviewed.closing),
]

/** A text in review, and the partners whose people read along. */
export type Review = {
  /** Ids by acronym. */
  partners: { CPL: string; ADVP: string }
  setTheme(change: ChangeTheme): Promise<void>
  moveStage(from: MoveStage['from'], to: MoveStage['to']): Promise<void>
  /** As somebody over HTTP is told of them; the organiser when nobody is named. */
  threads(as?: Scenario['organiser']): Promise<Thread[]>
}

export async function openReview(scenario: Scenario): Promise<Review> {
  const { organiser, programme, theme } = scenario
  const partner = async (acronym: string) => {
    const terms: CreatePartner = { kind: 'key-partner', acronym, name: { en: acronym }, since: '2021-05-25' }
    return (await organiser.send<Partner>('POST', `/api/programmes/${programme.id}/partners`, terms)).id
  }
  const moveStage: Review['moveStage'] = async (from, to) => {
    await organiser.send('POST', `/api/themes/${theme.id}/stage`, { from, to } satisfies MoveStage)
  }
  const partners = { CPL: await partner('CPL'), ADVP: await partner('ADVP') }
  await writeDraft(scenario, blocks)
  await moveStage('drafting', 'review')
  return {
    partners,
    moveStage,
    async setTheme(change) {
      await organiser.send('PATCH', `/api/themes/${theme.id}`, change)
    },
    async threads(as = organiser) {
      const { items } = await as.send<ListPage<Thread>>('GET', `/api/themes/${theme.id}/threads`)
      return items
    },
  }
}
