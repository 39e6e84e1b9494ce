import type { Positions } from '@plenum/schema/api/position'
import { expect } from 'vitest'
import { call } from './call.ts'
import { type Discussion, createDiscussion, setTheme } from './discussion.ts'
import type { TestApp } from './test-app.ts'

/** The version that the positions of a theme are about; '' when it is in no validation. */
export async function versionInValidation(test: TestApp, { organiser, themeId }: Discussion): Promise<string> {
  const { body } = await call<Positions>(test, organiser, 'GET', `/api/themes/${themeId}/positions`)
  return body.validation?.version?.id ?? ''
}

/** A theme in validation; the editor represents CPS, which is asked, and the reviewer ADVP, which is not. */
export async function beginValidation(test: TestApp): Promise<Discussion & { versionId: string }> {
  const cast = await createDiscussion(test)
  const { organiser, themeId } = cast
  await test.deps.db
    .updateTable('partner_person')
    .set({ represents: 1 })
    .where('person_id', 'in', [cast.editor.personId, cast.reviewer.personId])
    .execute()
  await setTheme(test, themeId, { stage: 'consolidation' })
  const move = { from: 'consolidation', to: 'validation' }
  expect((await call(test, organiser, 'POST', `/api/themes/${themeId}/stage`, move)).status).toBe(200)
  return { ...cast, versionId: await versionInValidation(test, cast) }
}
