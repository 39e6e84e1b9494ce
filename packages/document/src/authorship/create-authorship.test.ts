import { TextSelection } from '@tiptap/pm/state'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createHeadlessEditor, type HeadlessEditor } from '../../test/headless-editor.ts'
import { createAuthorship, type LogRow } from './create-authorship.ts'

let open: HeadlessEditor[] = []
afterEach(() => {
  for (const editor of open) editor.destroy()
  open = []
})

/** People at editors on one draft; every change is a row of the log at once. */
function write(...names: string[]) {
  const rows: LogRow[] = []
  const docs = names.map((_name, index) => {
    const ydoc = new Y.Doc()
    ydoc.clientID = index + 1
    return ydoc
  })
  const editors = docs.map((ydoc) => createHeadlessEditor(ydoc))
  open.push(...editors)
  for (const [index, ydoc] of docs.entries()) {
    ydoc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin === 'others') return
      rows.push({ seq: rows.length + 1, personId: names[index]!, at: rows.length * 1000, bytes })
      for (const other of docs) if (other !== ydoc) Y.applyUpdate(other, bytes, 'others')
    })
  }
  const people = Object.fromEntries(editors.map((at, index) => [names[index]!, person(at)]))
  return { people, rows, docs }
}

function person(at: HeadlessEditor) {
  const { editor } = at
  const place = (before: string): number => {
    let found = -1
    editor.state.doc.descendants((node, pos) => {
      if (node.isText && node.text!.includes(before)) found = pos + node.text!.indexOf(before) + before.length
    })
    return found === -1 ? editor.state.doc.content.size - 1 : found
  }
  const select = (from: number, to = from) =>
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)))
  return {
    type(text: string, after = '') {
      select(place(after))
      for (const letter of text) at.type(letter)
    },
    press(key: string, after: string) {
      select(place(after))
      at.press(key)
    },
    remove(text: string) {
      const end = place(text)
      select(end - text.length, end)
      editor.commands.deleteSelection()
    },
    undo: () => at.undo(),
    heading(within: string) {
      select(place(within))
      editor.commands.toggleHeading({ level: 2 })
    },
  }
}

/** The text with who wrote what, block by block: `ann:Every ben:street`. */
function told(rows: readonly LogRow[], docs: readonly Y.Doc[]): string[] {
  const authorship = createAuthorship({ state: null, attribution: null })
  for (const row of rows) authorship.add(row)
  return tell(authorship, docs[0]!)
}

function tell(authorship: ReturnType<typeof createAuthorship>, doc: Y.Doc): string[] {
  const texts: string[] = []
  const walk = (type: Y.XmlElement | Y.XmlFragment): void => {
    for (const child of type.toArray()) {
      if (child instanceof Y.XmlText)
        texts.push((child.toDelta() as { insert: string }[]).map(({ insert }) => insert).join(''))
      else if (child instanceof Y.XmlElement) walk(child)
    }
  }
  walk(doc.getXmlFragment('default'))
  return authorship
    .runs()
    .filter(({ runs }) => runs.length > 0)
    .map(({ runs }, index) => {
      let at = 0
      return runs.map(([length, who]) => `${who}:${texts[index]!.slice(at, (at += length))}`).join(' ')
    })
}

describe('who wrote what', () => {
  it('is not changed by pressing Enter in somebody’s paragraph, nor by joining it again', () => {
    const { people, rows, docs } = write('ann', 'ben')
    people['ann']!.type('Every street has an officer.')
    people['ben']!.press('Enter', 'street')
    expect(told(rows, docs)).toEqual(['ann:Every street', 'ann: has an officer.'])
    people['ben']!.type('Now', ' has an officer.')
    people['ben']!.press('Backspace', '')
    people['ben']!.heading('Every')
    expect(told(rows, docs).join('')).not.toContain('ben:Every')
  })

  it('is by letter, also within a word', () => {
    const { people, rows, docs } = write('ann', 'ben')
    people['ann']!.type('Police')
    people['ben']!.type('XY', 'Pol')
    expect(told(rows, docs)).toEqual(['ann:Pol ben:XY ann:ice'])
  })

  it('comes back with what is undone, whoever undoes it', () => {
    const { people, rows, docs } = write('ann', 'ben')
    people['ann']!.type('Count those who give up')
    people['ben']!.remove('those who ')
    expect(told(rows, docs)).toEqual(['ann:Count give up'])
    people['ben']!.undo()
    expect(told(rows, docs)).toEqual(['ann:Count those who give up'])
  })

  it('is the person’s whose row it is, and nobody’s where the server wrote', () => {
    const { people, rows, docs } = write('ann', 'ben')
    people['ann']!.type('One')
    people['ben']!.type('Two', 'One')
    const accepted = rows.map((row) => ({ ...row, personId: row.personId === 'ben' ? 'rita' : null }))
    expect(told(accepted, docs)).toEqual([':One rita:Two'])
  })

  it('says who deleted what since a start, and how much each has done', () => {
    const { people, rows, docs } = write('ann', 'ben')
    people['ann']!.type('Every street has an officer.')
    const start = { state: Y.encodeStateAsUpdate(docs[0]!), attribution: null }
    const since = rows.length
    const authorship = createAuthorship(start, [[1, 'ann']])
    people['ben']!.remove('has ')
    people['ben']!.type('keeps ', 'street ')
    for (const row of rows.slice(since)) authorship.add(row)
    expect(authorship.totals()).toEqual([expect.objectContaining({ personId: 'ben', inserted: 6, deleted: 4 })])
    expect(JSON.stringify(authorship.deletions())).toContain('ben')
    expect(tell(authorship, docs[0]!)).toEqual(['ann:Every street  ben:keeps  ann:an officer.'])
  })

  it('goes on from where it was left as if it had never stopped', () => {
    const { people, rows, docs } = write('ann', 'ben')
    people['ann']!.type('Every street has an officer.')
    people['ben']!.remove('street')
    const half = rows.length
    const first = createAuthorship({ state: null, attribution: null })
    const doc = new Y.Doc()
    for (const row of rows.slice(0, half)) {
      first.add(row)
      Y.applyUpdate(doc, row.bytes)
    }
    people['ben']!.undo()
    people['ben']!.press('Enter', 'Every')
    people['ann']!.type('😀', 'officer')
    const second = createAuthorship({ state: Y.encodeStateAsUpdate(doc), attribution: first.encode() })
    for (const row of rows.slice(half)) second.add(row)
    expect(tell(second, docs[0]!)).toEqual(told(rows, docs))
    expect(tell(second, docs[0]!).join('')).toContain('😀')
  })

  it('refuses what is no checkpoint', () => {
    const start = (text: string) => ({ state: null, attribution: new TextEncoder().encode(text) })
    expect(() => createAuthorship(start('{"format":"other"}'))).toThrow(RangeError)
    expect(() => createAuthorship(start('{'))).toThrow(SyntaxError)
  })
})
