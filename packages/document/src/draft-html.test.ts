import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { doc, everything, node, paragraph, recommendation, text, withAttrs } from '../test/example-draft.ts'
import { canonicalDraft } from './canonical-draft.ts'
import { draftHtml } from './draft-html.ts'
import type { DraftNode } from './draft-node.ts'

function parse(draft: DraftNode) {
  const { document } = new Window()
  document.body.innerHTML = draftHtml(canonicalDraft(draft), { language: 'en' })
  return document.body
}

const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&lt;`

describe('draftHtml', () => {
  test('shows every kind of node', () => {
    expect(draftHtml(canonicalDraft(everything), { language: 'nl' })).toMatchInlineSnapshot(
      `"<article lang="nl"><h2 id="b-h">Police locale</h2><p>Zones <strong>differ</strong><em><u> in </u></em><a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer nofollow">size</a><br><span lang="fr">et langue</span><sup><a href="#note-1" id="note-ref-1" role="doc-noteref">1</a></sup><s>!</s></p><section id="r-rec-1" class="recommendation" aria-labelledby="r-rec-1-title"><h3 id="r-rec-1-title"><span class="recommendation-number">R1</span> Join small zones</h3><div class="recommendation-statement"><p>Zones below a limit join.</p></div><div class="recommendation-rationale"><p class="recommendation-label">Toelichting</p><p>Shifts cannot be filled.</p><ul><li>at night</li></ul></div><dl><dt>Gericht aan</dt><dd>Minister of the Interior</dd><dt>Termijn</dt><dd>Before 2026</dd></dl></section><ol start="3" type="a"><li><p>one</p><ul><li>nested</li></ul></li><li>two</li></ol><blockquote><p>Nobody may be alone.</p></blockquote><hr><table><thead><tr><th scope="col">Zone</th><th scope="col">Officers</th></tr></thead><tbody><tr><th scope="row">North</th><td class="align-right"><p>120</p><p>of 150</p></td></tr><tr><td colspan="2">Total</td></tr></tbody></table><section role="doc-endnotes"><h2>Noten</h2><ol><li id="note-1">Law of 7 December 1998 <a href="#note-ref-1" role="doc-backlink" aria-label="Terug naar de tekst">↩</a></li></ol></section></article>"`,
    )
  })

  test('tables have a head and scopes', () => {
    const body = parse(everything)
    expect([...body.querySelectorAll('thead th')].map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col'])
    expect(body.querySelector('tbody th')?.getAttribute('scope')).toBe('row')
    expect(body.querySelectorAll('tbody tr')).toHaveLength(2)
  })

  test('recommendations are numbered, and headings skip no level', () => {
    const body = parse(
      doc(
        recommendation('a', 'First', [paragraph('x')]),
        withAttrs({ level: 2 }, node('heading', text('Part'))),
        recommendation('b', 'Second', [paragraph('y')]),
      ),
    )
    expect([...body.querySelectorAll('h1, h2, h3, h4')].map((each) => `${each.tagName} ${each.textContent}`)).toEqual([
      'H2 R1 First',
      'H3 Part',
      'H4 R2 Second',
    ])
    expect(body.querySelector('#r-b')?.getAttribute('aria-labelledby')).toBe('r-b-title')
  })

  test('text is text, wherever it stands', () => {
    const body = parse(
      doc(
        paragraph(hostile, { type: 'note', attrs: { text: hostile } }),
        withAttrs({ level: 1 }, node('heading', text(hostile))),
        recommendation(`"><b>`, hostile, [paragraph(hostile)], [paragraph(hostile)], {
          addressees: hostile,
          timeFrame: hostile,
        }),
        node('table', node('tableRow', node('tableCell', paragraph(hostile)))),
        withAttrs({ id: `"><script>` }, paragraph('x')),
      ),
    )
    expect(body.querySelectorAll('script, img, b')).toHaveLength(0)
    expect(body.textContent?.split(hostile)).toHaveLength(10)
    for (const element of body.querySelectorAll('*')) {
      expect(element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style')).toEqual([])
    }
  })

  test.each(['javascript:alert(1)', 'JaVa\tScript:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x', ''])(
    'no link to %j',
    (href) => {
      const unchecked = doc(paragraph(text('here', { type: 'link', attrs: { href } })))
      expect(draftHtml(unchecked, { language: 'fr' })).toBe('<article lang="fr"><p>here</p></article>')
    },
  )

  test('no trace of comments, and no language that is none', () => {
    const draft = doc(
      paragraph(
        text('a', { type: 'comment', attrs: { id: 't1' } }),
        text('b', { type: 'language', attrs: { lang: '"x' } }),
      ),
    )
    expect(draftHtml(draft, { language: 'de' })).toBe('<article lang="de"><p>ab</p></article>')
  })

  test('what a merge can leave behind: parts twice or not at all, empty containers', () => {
    const draft = doc(
      node('recommendation'),
      node(
        'recommendation',
        node('recommendationStatement', paragraph('one')),
        node('recommendationStatement', paragraph('two')),
        node('recommendationTitle', text('Late')),
      ),
      node('bulletList', node('listItem')),
      node('bulletList'),
      node('table'),
      node('table', node('tableRow')),
      node('blockquote'),
    )
    const body = parse(draft)
    expect(body.textContent).toContain('onetwo')
    expect(body.textContent).toContain('R2 Late')
  })

  test('what is said of a recommendation stands beneath it, as text', () => {
    const draft = canonicalDraft(doc(recommendation('a', 'First', [paragraph('x')]), recommendation('b', 'Second', [])))
    const remarks = { a: [{ label: 'Positions', lines: ['Endorse: CPS', hostile] }], b: [{ label: 'None', lines: [] }] }
    const { document } = new Window()
    document.body.innerHTML = draftHtml(draft, { language: 'en', remarks })
    const [first, second] = [document.querySelector('#r-a'), document.querySelector('#r-b')]
    expect([...(first?.querySelectorAll('.recommendation-remark li') ?? [])].map((item) => item.textContent)).toEqual([
      'Endorse: CPS',
      hostile,
    ])
    expect(second?.textContent).not.toContain('None')
    expect(document.querySelectorAll('script, img')).toHaveLength(0)
  })
})
