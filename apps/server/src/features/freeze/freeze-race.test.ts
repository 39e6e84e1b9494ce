import { setTimeout } from 'node:timers/promises'
import { canonicalJson } from '@plenum/proof/canonical-json'
import { sha256Hex } from '@plenum/proof/sha256-hex'
import { verifyProof } from '@plenum/proof/verify-proof'
import { documentOf } from '@plenum/sync/test/document-of'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addMember } from '../../../test/cast.ts'
import { testDialects } from '../../../test/databases.ts'
import { until } from '../../../test/draft-client.ts'
import { freeze } from '../../../test/freezing.ts'
import { openGateway } from '../../../test/open-gateway.ts'
import { openTypist } from '../../../test/typist.ts'
import { proofOfVersion } from '../../proof/proof-of-version.ts'
import { draftAccess } from '../../theme-access.ts'
import { versionContent } from '../../versions/version-content.ts'
import { versionText } from '../../versions/version-text.ts'

/** Rounds of typing before an organiser makes the text final: early, in full swing, and after a while. */
const moments = [3, 40, 100]

test.each(testDialects.flatMap((dialect) => moments.map((moment) => ({ dialect, moment }))))(
  'Z1–Z6: made final against 20 people typing at full speed, on $dialect after $moment rounds: the text of that moment stands, and every letter is in it or kept aside',
  async ({ dialect, moment }) => {
    const gateway = await openGateway(dialect)
    const { testApp, cast, documentId } = gateway
    const { db, updateLog } = testApp.deps
    /** What is logged, folded or not, and the number of its last row. */
    const logged = async () => {
      const loaded = await updateLog.load(documentId)
      const parts = [
        ...(loaded?.snapshot ? [loaded.snapshot.state] : []),
        ...(loaded?.tail ?? []).map(({ bytes }) => bytes),
      ]
      const document = db.selectFrom('document').select('head_seq').where('id', '=', documentId)
      return { parts, head: (await document.executeTakeFirstOrThrow()).head_seq, doc: documentOf(parts) }
    }
    const lateEdits = () => db.selectFrom('late_edit').selectAll().where('document_id', '=', documentId).execute()

    try {
      await db.updateTable('theme').set({ stage: 'consolidation' }).where('id', '=', cast.themeId).execute()
      const reader = gateway.open(cast.reviewer)
      await reader.synced()
      const inTheme = { themeId: cast.themeId, role: 'editor' } as const
      const typists = await Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const person = await addMember(testApp, cast.programmeId, `Typist ${index}`, inTheme)
          return openTypist(gateway.open(person), person, index)
        }),
      )

      let making: ReturnType<typeof freeze> | null = null
      for (let count = 0; typists.some(({ done }) => !done()); count++) {
        for (const typist of typists) typist.type(count)
        await setTimeout(2)
        if (count === moment) making = freeze(testApp, cast.organiser, cast.themeId)
      }
      const frozen = await making
      expect(frozen).toMatchObject({ status: 200, body: { frozen: { number: 1 } } })
      const versionId = frozen?.body.frozen?.versionId ?? ''

      const words = async () =>
        documentOf([...(await logged()).parts, ...(await lateEdits()).map(({ bytes }) => bytes)])
      await until(async () => {
        const { store } = await words()
        return typists.every(({ document }) => {
          const id = document.clientID
          return Y.getState(store, id) === Y.getState(document.store, id)
        })
      })

      const { head, doc } = await logged()
      const text = canonicalJson(versionText(doc))
      const version = await db
        .selectFrom('version_draft')
        .select(['seq', 'hash'])
        .where('version_id', '=', versionId)
        .where('document_id', '=', documentId)
        .executeTakeFirstOrThrow()
      expect(version.seq, 'no row came after the version').toBe(head)
      expect(version.hash, 'its hash is that of the last logged state').toBe(await sha256Hex(text))
      expect(await versionContent(db, versionId, documentId)).toBe(text)
      const proof = await proofOfVersion(db, versionId)
      expect(await verifyProof(proof?.text ?? '')).toMatchObject({ ok: true, proved: { versionId } })
      await until(() => reader.text() === doc.getXmlFragment('default').toString())

      const all = await words()
      expect(all.store.pendingStructs).toBeNull()
      const texts = all
        .getXmlFragment('default')
        .toArray()
        .map((node) => (node as Y.XmlElement).toString())
      const kept = await lateEdits()
      for (const { typed, closes, document, person } of typists) {
        expect(texts, 'every letter, in its order').toContain(`<paragraph>${typed()}</paragraph>`)
        expect(closes, 'sent back once, and reading since').toEqual([4503])
        expect((await draftAccess(testApp.deps, person.personId, documentId)).kind).toBe('late')
        for (const [id, clock] of Y.decodeStateVector(Y.encodeStateVector(document))) {
          if (id !== document.clientID) expect(clock, 'Z4: nobody is shown more').toBe(Y.getState(doc.store, id))
        }
        expect(kept.filter((row) => row.person_id === person.personId).length).toBeGreaterThan(0)
      }
    } finally {
      await gateway.close()
    }
  },
  120_000,
)
