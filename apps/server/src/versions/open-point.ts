import { createAuthorship } from '@plenum/document/authorship/create-authorship'
import { fragmentName } from '@plenum/document/draft-format'
import type { ArchivedRow } from '@plenum/sync/ports'
import * as Y from 'yjs'
import { logRows } from './log-rows.ts'
import { unpack } from './packed.ts'
import type { DraftPoint } from './version-message.ts'

/** A draft at a point, and who wrote what is in it; both go on from there with `addRows`. */
export type OpenDraft = { doc: Y.Doc; authorship: ReturnType<typeof createAuthorship> }

/** @returns the draft and the rows that it took from the point's base to get there */
export function openPoint({ base, history, seq }: DraftPoint): OpenDraft & { rows: ArchivedRow[] } {
  const state = base === null ? null : Y.convertUpdateFormatV2ToV1(unpack(base.state))
  const open = openState(state, base === null ? null : unpack(base.attribution))
  const rows = logRows(history, base?.seq ?? 0, seq)
  addRows(open, rows)
  return { ...open, rows }
}

/** The same draft as a beginning: what comes after is told as done since. */
export function openAnew({ doc, authorship }: OpenDraft): OpenDraft {
  return openState(Y.encodeStateAsUpdate(doc), authorship.encode())
}

export function addRows({ doc, authorship }: OpenDraft, rows: readonly ArchivedRow[]): void {
  for (const row of rows) authorship.add(row)
  // Not each by itself, as authorship must: in one transaction it takes a tenth of the time.
  doc.transact(() => {
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes)
  })
}

function openState(state: Uint8Array | null, attribution: Uint8Array | null): OpenDraft {
  const doc = new Y.Doc()
  // Before the update: a root that it brings is of no kind yet.
  doc.getXmlFragment(fragmentName)
  if (state !== null) Y.applyUpdate(doc, state)
  return { doc, authorship: createAuthorship({ state, attribution }) }
}
