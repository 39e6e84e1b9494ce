/** Takes, reads and compares versions of drafts, away from the thread that serves people. */
import type { DraftNode } from '@plenum/document/draft-node'
import { showDraft } from '../draft-formats/show-draft.ts'
import { answerAsWorker } from '../worker-answers.ts'
import { accountDraft } from './account-draft.ts'
import { comparePoints } from './compare-points.ts'
import { drawDraft } from './draw-draft.ts'
import { unpackText } from './packed.ts'
import type { VersionRequest, VersionResponse } from './version-message.ts'

answerAsWorker<VersionRequest, VersionResponse>(async (request) => {
  switch (request.kind) {
    case 'draw':
      return { kind: 'draw', drawn: await drawDraft(request.point) }
    case 'account':
      return { kind: 'account', account: accountDraft(request.point) }
    case 'compare':
      return { kind: 'compare', comparison: comparePoints(request.before, request.after) }
    case 'show': {
      const draft = JSON.parse(unpackText(request.content)) as DraftNode
      return { kind: 'show', text: showDraft(draft, request.showing) }
    }
  }
})
