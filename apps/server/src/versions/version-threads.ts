import type { Showing } from '../draft-formats/show-draft.ts'
import { createWorkerThread } from '../worker-thread.ts'
import type {
  ComparisonText,
  DraftAccount,
  DraftPoint,
  DrawnDraft,
  LaterSide,
  VersionRequest,
  VersionResponse,
} from './version-message.ts'

export type VersionThreads = {
  draw(point: DraftPoint): Promise<DrawnDraft>
  account(point: DraftPoint): Promise<DraftAccount>
  compare(before: DraftPoint, after: LaterSide): Promise<ComparisonText>
  show(content: Uint8Array, showing: Showing): Promise<string>
  close(): Promise<void>
}

/** Two threads, so that whoever freezes a theme does not wait for those who read its history. */
export function createVersionThreads(): VersionThreads {
  const file = new URL('./version-worker.ts', import.meta.url)
  const drawing = createWorkerThread<VersionRequest, VersionResponse>(file)
  const reading = createWorkerThread<VersionRequest, VersionResponse>(file)
  return {
    draw: async (point) => as(await drawing.ask({ kind: 'draw', point }), 'draw').drawn,
    account: async (point) => as(await reading.ask({ kind: 'account', point }), 'account').account,
    compare: async (before, after) => as(await reading.ask({ kind: 'compare', before, after }), 'compare').comparison,
    show: async (content, showing) => as(await reading.ask({ kind: 'show', content, showing }), 'show').text,
    async close() {
      await Promise.all([drawing.close(), reading.close()])
    },
  }
}

function as<Kind extends VersionResponse['kind']>(
  response: VersionResponse,
  kind: Kind,
): Extract<VersionResponse, { kind: Kind }> {
  if (response.kind !== kind) throw new Error('another answer than asked for')
  return response as Extract<VersionResponse, { kind: Kind }>
}
