import * as Y from 'yjs'
import type { openDraft } from './draft-client.ts'
import type { SignedInPerson } from './test-app.ts'

/** How often a typist goes on after having been sent back and let in again. */
const afterwards = 20

/**
 * Somebody with a paragraph of their own, which they write at the end of, also for a while after the draft is closed to
 * them: as a person does who has not read the notice yet.
 */
export async function openTypist(client: ReturnType<typeof openDraft>, person: SignedInPerson, index: number) {
  const { document, provider, closes } = client
  await client.synced()
  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  document.getXmlFragment('default').push([paragraph])
  let typed = ''
  let more = afterwards
  return {
    person,
    document,
    /** Codes with which its connections were closed. */
    closes,
    type(count: number) {
      if (closes.includes(4503) && provider.synced) more -= 1
      if (more < 0) return
      const letters = `${index}.${count} `
      text.insert(typed.length, letters)
      typed += letters
    },
    typed: () => typed,
    done: () => more < 0,
  }
}
