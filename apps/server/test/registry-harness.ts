import { encodeSyncStep1, encodeUpdate } from '@plenum/sync/protocol'
import { type ConnectionMode, roomLimits } from '@plenum/sync/room-types'
import { createMemoryUpdateLog } from '@plenum/sync/test/memory-update-log'
import * as Y from 'yjs'
import { createMemoryFanOut } from '../src/adapters/memory-fan-out.ts'
import { createRegistry } from '../src/sync/registry.ts'

/** The registry of a node over a log in memory with one document, and what it told. */
export function createRegistryHarness() {
  const documentId = 'theme.nl'
  const log = createMemoryUpdateLog()
  log.create(documentId)
  /** Up to which row it was to be folded, each time. */
  const folded: number[] = []
  const told = { rested: 0, keptAside: 0 }
  const registry = createRegistry({
    log,
    fanOut: createMemoryFanOut(),
    clock: { now: () => Date.now() },
    compactor: {
      compact: async (_documentId, throughSeq) => {
        folded.push(throughSeq)
        return null
      },
      count: async () => ({ recommendations: 0, words: 0 }),
      close: async () => {},
    },
    observer: {
      refused: () => {},
      commitFailed: () => {},
      compactionFailed: () => {},
      keptAside: () => void (told.keptAside += 1),
      failed: () => {},
      rested: () => void (told.rested += 1),
    },
    limits: { ...roomLimits, compactRows: 1000 },
    createGate: () => ({ judge: () => null, accept: () => {} }),
  })
  return {
    documentId,
    log,
    registry,
    folded,
    told,
    async join(connection: string, mode: ConnectionMode = 'write') {
      const sent: Uint8Array[] = []
      const closes: number[] = []
      const socket = {
        bufferedAmount: 0,
        send: (frame: Uint8Array) => void sent.push(frame),
        close: (code: number) => void closes.push(code),
      }
      const user = { personId: `p-${connection}`, name: connection, partner: '', colour: 0 }
      const joined = await registry.join({ documentId, connection, socket, user, mode, session: null })
      if (joined === null) throw new Error('no such document')
      joined.receive(encodeSyncStep1(new Uint8Array([0])))
      return { joined, socket, sent, closes }
    },
  }
}

/** Frames of one client, a paragraph each. */
export function paragraphWriter(): (text: string) => Uint8Array {
  const document = new Y.Doc()
  return (text) => encodeUpdate(addParagraph(document, text))
}

/** An update under a client id of its own. */
export function paragraphUpdate(text: string): Uint8Array {
  return addParagraph(new Y.Doc(), text)
}

function addParagraph(document: Y.Doc, text: string): Uint8Array {
  const before = Y.encodeStateVector(document)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  document.getXmlFragment('default').push([paragraph])
  return Y.encodeStateAsUpdate(document, before)
}
