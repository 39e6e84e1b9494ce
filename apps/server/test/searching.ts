import type { Activity } from '@plenum/schema/api/calendar'
import type { Page } from '@plenum/schema/api/common'
import type { SearchHit, SearchPiece } from '@plenum/schema/api/search'
import { expect } from 'vitest'
import { call } from './call.ts'
import type { SignedInPerson, TestApp } from './test-app.ts'

export const plain = (pieces: readonly SearchPiece[]) => pieces.map(({ text }) => text).join('')

/** What this person finds; `more` as in the address. */
export async function find(
  test: TestApp,
  as: SignedInPerson,
  q: string,
  more: Record<string, string> = {},
): Promise<Page<SearchHit>> {
  // Nobody is to wait for the searches before.
  test.clock.advance(60_000)
  const query = new URLSearchParams({ q, ...more }).toString()
  const answer = await call<Page<SearchHit>>(test, as, 'GET', `/api/search?${query}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body
}

/** As `find`, kind and id of each. */
export async function found(
  test: TestApp,
  as: SignedInPerson,
  q: string,
  more: Record<string, string> = {},
): Promise<string[]> {
  return (await find(test, as, q, more)).items.map(({ kind, id }) => `${kind} ${id}`)
}

/** An activity with this report. */
export async function addReport(
  test: TestApp,
  as: SignedInPerson,
  programmeId: string,
  report: object,
  title: object = { nl: 'Tafel' },
): Promise<Activity> {
  const activity = {
    kind: 'round-table',
    title,
    report,
    startsAt: '2031-03-04T09:00:00Z',
    endsAt: '2031-03-04T12:00:00Z',
    partnerIds: [],
    themeIds: [],
  }
  const answer = await call<Activity>(test, as, 'POST', `/api/programmes/${programmeId}/activities`, activity)
  expect(answer.status, answer.text).toBe(201)
  return answer.body
}
