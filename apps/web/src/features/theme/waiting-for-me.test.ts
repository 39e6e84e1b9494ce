import type { Theme } from '@plenum/schema/api/theme'
import { describe, expect, it } from 'vitest'
import { waitingForMe } from './waiting-for-me.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString()

function theme(id: string, change: Omit<Partial<Theme>, 'me'> & { me?: Partial<Theme['me']> }): Theme {
  return {
    id,
    programmeId: 'p',
    title: { nl: id },
    summary: {},
    stage: 'drafting',
    round: 0,
    deadline: null,
    openToStakeholders: false,
    earlyComments: false,
    roundLocksText: false,
    roundOpenToStakeholders: false,
    leadPartnerIds: [],
    drafts: [],
    numbers: {},
    updatedAt: inDays(-1),
    ...change,
    me: {
      role: 'observer',
      mayRead: true,
      mayWrite: false,
      mayComment: false,
      mayManage: false,
      isAsked: false,
      ...change.me,
    },
  }
}
const kinds = (...themes: Theme[]) => waitingForMe(themes, now).map(({ kind, theme: { id } }) => `${id}: ${kind}`)

describe('waitingForMe', () => {
  it('asks an organiser what comes next when the time is over, and nobody else', () => {
    expect(kinds(theme('a', { deadline: inDays(-1), me: { role: 'organiser', mayManage: true } }))).toEqual([
      'a: waitsPast',
    ])
    expect(kinds(theme('a', { deadline: inDays(-1), me: { role: 'editor', mayWrite: true } }))).toEqual([])
  })

  it('reminds an editor of a text that is due within two weeks', () => {
    const editor = { role: 'editor', mayWrite: true } as const
    expect(kinds(theme('a', { deadline: inDays(13), me: editor }))).toEqual(['a: waitsWrite'])
    expect(kinds(theme('a', { deadline: inDays(15), me: editor }))).toEqual([])
    expect(kinds(theme('a', { deadline: null, me: editor }))).toEqual([])
    expect(kinds(theme('a', { deadline: inDays(13), me: { role: 'editor', mayWrite: false } }))).toEqual([])
  })

  it('asks a reviewer to read during a review, with or without a deadline', () => {
    const me = { role: 'reviewer', mayComment: true } as const
    expect(kinds(theme('a', { stage: 'review', deadline: inDays(40), me }))).toEqual(['a: waitsReview'])
    expect(kinds(theme('a', { stage: 'review', me }))).toEqual(['a: waitsReviewOpen'])
    expect(kinds(theme('a', { stage: 'drafting', me }))).toEqual([])
  })

  it('asks who represents a partner for its positions, as long as they are waited for', () => {
    const at = { stage: 'validation', me: { role: 'reviewer', isAsked: true } } as const
    expect(kinds(theme('a', at))).toEqual(['a: waitsPositionOpen'])
    expect(kinds(theme('a', { ...at, deadline: inDays(3) }))).toEqual(['a: waitsPosition'])
    expect(kinds(theme('a', { ...at, me: { role: 'reviewer', isAsked: false } }))).toEqual([])
  })

  it('leaves frozen themes and observers alone', () => {
    expect(
      kinds(theme('a', { stage: 'frozen', deadline: inDays(-1), me: { role: 'organiser', mayManage: true } })),
    ).toEqual([])
    expect(kinds(theme('a', { stage: 'review', deadline: inDays(2) }))).toEqual([])
  })

  it('puts the most urgent first', () => {
    const me = { role: 'reviewer', mayComment: true } as const
    expect(
      kinds(
        theme('open', { stage: 'review', me }),
        theme('late', { stage: 'review', deadline: inDays(9), me }),
        theme('soon', { stage: 'review', deadline: inDays(2), me }),
      ),
    ).toEqual(['soon: waitsReview', 'late: waitsReview', 'open: waitsReviewOpen'])
  })
})
