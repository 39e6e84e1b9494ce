import type { Notice, Notices } from '@plenum/schema/api/notice'
import { tellPeople } from '../src/notices/tell-people.ts'
import { call } from './call.ts'
import type { SignedInPerson, TestApp } from './test-app.ts'

/** What these people are told now, newest first, once all that has happened is told. */
export async function noticesOf(test: TestApp, person: SignedInPerson): Promise<Notices> {
  await tellPeople(test.deps)
  return (await call<Notices>(test, person, 'GET', '/api/notices')).body
}

export async function toldTo(test: TestApp, person: SignedInPerson): Promise<Notice[]> {
  return (await noticesOf(test, person)).items
}

export async function kindsToldTo(test: TestApp, person: SignedInPerson): Promise<string[]> {
  return (await toldTo(test, person)).map((notice) => notice.kind)
}
