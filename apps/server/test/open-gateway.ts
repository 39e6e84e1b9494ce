import { type Cast, createCast } from './cast.ts'
import type { Dialect } from '../src/db/open-database.ts'
import { openDraft } from './draft-client.ts'
import { type SignedInPerson, type TestApp, createTestApp } from './test-app.ts'

/** The application listening, with a cast before the Dutch draft of its theme. */
export async function openGateway(dialect: Dialect = 'sqlite') {
  const testApp: TestApp = await createTestApp({ dialect })
  const cast: Cast = await createCast(testApp)
  const origin = await testApp.app.listen({ port: 0, host: '127.0.0.1' })
  const documentId = `${cast.themeId}.nl`
  const opened: { destroy(): void }[] = []
  return {
    testApp,
    cast,
    origin,
    documentId,
    open(person: SignedInPerson) {
      const draft = openDraft(origin, documentId, person)
      opened.push(draft)
      return draft
    },
    rows: () =>
      testApp.deps.db.selectFrom('document_update').selectAll().where('document_id', '=', documentId).execute(),
    async close() {
      for (const one of opened) one.destroy()
      await testApp.close()
    },
  }
}
