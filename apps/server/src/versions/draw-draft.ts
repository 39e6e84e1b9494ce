import { countDraft } from '@plenum/document/count-draft'
import { recommendationsOf } from '@plenum/document/recommendations'
import { canonicalJson } from '@plenum/proof/canonical-json'
import { sha256Hex } from '@plenum/proof/sha256-hex'
import * as Y from 'yjs'
import { openPoint } from './open-point.ts'
import { ofPeople } from './of-people.ts'
import { pack } from './packed.ts'
import type { DraftPoint, DrawnDraft } from './version-message.ts'
import { versionText } from './version-text.ts'

/** What a version keeps of a draft at this point. Rejects with RangeError when the draft cannot be read. */
export async function drawDraft(point: DraftPoint): Promise<DrawnDraft> {
  const { doc, authorship } = openPoint(point)
  const draft = versionText(doc)
  const text = canonicalJson(draft)
  return {
    state: pack(Y.encodeStateAsUpdateV2(doc)),
    content: pack(text),
    attribution: pack(authorship.encode()),
    hash: await sha256Hex(text),
    words: countDraft(Y.encodeStateAsUpdate(doc)).words,
    recommendationIds: recommendationsOf(draft).map(({ id }) => id),
    authors: authorship.totals().filter(ofPeople),
    activity: authorship
      .activity()
      .filter(ofPeople)
      .map(({ from, ...change }) => ({ hour: from, ...change })),
  }
}
