import * as Y from 'yjs'
import { createWireClient, listenForAcks, type WireClient } from './wire-client.ts'

/** A client that writes numbered tokens and keeps account of its own that were acked and of others' that it saw. */
export type TokenClient = WireClient & {
  /** Tokens of its own, in the order in which they were written. */
  written: string[]
  acked: Set<string>
  /** Tokens that came from elsewhere. */
  seen: Set<string>
  /** Adds the next token at the end of a paragraph and asks when it will be durable. */
  write(paragraph: number): void
  /** Asks for an ack of everything written so far. */
  probe(): void
}

type Options = { url: string; cookie: string; documentId: string; name: string }

const tokens = /⟨[^⟨⟩]+⟩/g

export function createTokenClient({ name, ...options }: Options): TokenClient {
  const client = createWireClient(options)
  const root = client.doc.getXmlFragment('default')
  const written: string[] = []
  const acked = new Set<string>()
  const seen = new Set<string>()

  const ask = listenForAcks(client, (n) => {
    for (const token of written.slice(0, n)) acked.add(token)
  })
  // Before it is in sync, what it wrote meanwhile has not been sent on this connection, and an ack would not cover it.
  const probe = () => {
    if (client.provider.synced) ask(written.length)
  }
  client.provider.on('sync', (state: boolean) => {
    if (!state) return
    for (const token of tokensIn(client.doc)) if (!token.startsWith(`⟨${name}.`)) seen.add(token)
    probe()
  })
  root.observeDeep((events, transaction) => {
    if (transaction.local) return
    for (const event of events) {
      for (const { insert } of event.delta) {
        if (typeof insert === 'string') for (const token of insert.match(tokens) ?? []) seen.add(token)
      }
    }
  })

  return {
    ...client,
    written,
    acked,
    seen,
    probe,
    write(paragraph) {
      const element = root.get(paragraph)
      if (!(element instanceof Y.XmlElement)) throw new Error(`there is no paragraph ${paragraph}`)
      const text = element.get(0)
      if (!(text instanceof Y.XmlText)) throw new Error(`paragraph ${paragraph} has no text`)
      const token = `⟨${name}.${written.length}⟩`
      text.insert(text.length, token)
      written.push(token)
      probe()
    },
  }
}

/** Every token in the document. */
export function tokensIn(doc: Y.Doc): Set<string> {
  return tokensInText(doc.getXmlFragment('default').toString())
}

/** Every token in a text, such as a draft's JSON. */
export function tokensInText(text: string): Set<string> {
  return new Set(text.match(tokens))
}

/** Puts `count` empty paragraphs into a document, as the editor would have. */
export function addParagraphs(doc: Y.Doc, count: number): void {
  const paragraphs = Array.from({ length: count }, () => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText()])
    return paragraph
  })
  doc.getXmlFragment('default').insert(0, paragraphs)
}
