import { DOMParser, DOMSerializer } from '@tiptap/pm/model'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { everything } from '../test/example-draft.ts'
import { canonicalDraft } from './canonical-draft.ts'
import { documentSchema } from './document-schema.ts'
import type { DraftNode } from './draft-node.ts'

const { document } = new Window()

function toHtml(draft: DraftNode): string {
  const node = documentSchema.nodeFromJSON(draft)
  const host = document.createElement('div')
  const fragment = DOMSerializer.fromSchema(documentSchema).serializeFragment(node.content, {
    document: document as never,
  })
  host.append(fragment as never)
  return host.innerHTML
}

function fromHtml(html: string): DraftNode {
  const host = document.createElement('div')
  host.innerHTML = html
  return canonicalDraft(DOMParser.fromSchema(documentSchema).parse(host).toJSON() as DraftNode)
}

/** The first node of a type, with its attributes. */
function first(draft: DraftNode, type: string): DraftNode | undefined {
  return draft.type === type ? draft : (draft.content ?? []).map((child) => first(child, type)).find(Boolean)
}

describe('copy and paste', () => {
  test('keep everything: recommendations with their parts and fields, notes, tables, languages', () => {
    expect(fromHtml(toHtml(canonicalDraft(everything)))).toEqual(canonicalDraft(everything))
  })

  test('carry no thread along', () => {
    const draft = canonicalDraft({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'comment', attrs: { id: 't' } }] }] },
      ],
    })
    expect(toHtml(draft)).toContain('data-thread="t"')
    expect(JSON.stringify(fromHtml(toHtml(draft)))).not.toContain('comment')
  })

  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'relative/path',
  ])('leave out a link to %j', (href) => {
    const host = document.createElement('a')
    host.setAttribute('href', href)
    host.textContent = 'text'
    const pasted = fromHtml(`<p>${host.outerHTML}</p>`)
    expect(first(pasted, 'paragraph')?.content).toEqual([{ type: 'text', text: 'text' }])
  })

  test('cut what the server would refuse back to what it takes', () => {
    const long = 'x'.repeat(30_000)
    const pasted = fromHtml(
      `<p data-id="${long}">p</p><ol start="99999999999" type="weird"><li>x</li></ol>
       <table><tr><td colspan="100000" rowspan="-4" colwidth="99999999,12">x</td></tr></table>
       <section data-type="recommendation" data-addressees="${long}"></section>
       <p><span lang="not a language">y</span></p>`,
    )
    expect(first(pasted, 'paragraph')?.attrs).toEqual({ id: null })
    expect(first(pasted, 'orderedList')?.attrs).toEqual({ id: null, start: 1, type: null })
    expect(first(pasted, 'tableCell')?.attrs).toMatchObject({ colspan: 1, rowspan: 1, colwidth: null })
    expect(first(pasted, 'recommendation')?.attrs).toMatchObject({ addressees: '' })
  })
})
