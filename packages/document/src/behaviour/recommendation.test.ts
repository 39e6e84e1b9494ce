import { describe, expect, test } from 'vitest'
import { edit } from '../../test/editing.ts'
import { paragraph, recommendation } from '../../test/example-draft.ts'

type At = ReturnType<typeof edit>

const rec = recommendation('r1', 'Title', [paragraph('One'), paragraph('Two')], [paragraph('Why')])
const recOutline = 'rec(title(Title) statement(p(One) p(Two)) rationale(p(Why)))'

describe('the id of a recommendation', () => {
  const ids = (at: At) => at.editor.getJSON().content.map((block) => block.attrs?.['id'] as string)

  test('stays when it is cut and pasted elsewhere', () => {
    const at = edit(rec, paragraph('x'))
    const moved = at.editor.state.doc.child(0)
    at.editor.view.dispatch(at.editor.state.tr.delete(0, moved.nodeSize))
    at.editor.view.dispatch(at.editor.state.tr.insert(at.editor.state.doc.content.size, moved))
    expect(ids(at)[1]).toBe('r1')
  })

  test.each([
    ['before', 0],
    ['after', 1],
  ])('stays with the original when a copy is pasted %s it', (_name, index) => {
    const at = edit(rec)
    const original = at.editor.state.doc.child(0)
    at.editor.view.dispatch(at.editor.state.tr.insert(index * original.nodeSize, original))
    const [copy, kept] = index === 0 ? ids(at) : ids(at).toReversed()
    expect(kept).toBe('r1')
    expect(copy).toMatch(/^[0-9a-f]{32}$/)
  })

  test('is given to one that has none', () => {
    const at = edit(paragraph('x'))
    at.editor.view.dispatch(at.editor.state.tr.insert(3, at.editor.schema.nodes['recommendation']!.create()))
    expect(ids(at)[1]).toMatch(/^[0-9a-f]{32}$/)
  })
})

test('a recommendation pasted within another comes after it', () => {
  const at = edit(rec)
  at.select('One')
  const slice = at.editor.state.doc.slice(0, at.editor.state.doc.content.size)
  const handled = at.editor.state.plugins.some((plugin) =>
    plugin.props.handlePaste?.call(plugin, at.editor.view, null as never, slice),
  )
  expect(handled).toBe(true)
  expect(at.outline()).toBe(`${recOutline} ${recOutline}`)
})

describe('what the server would refuse is not done', () => {
  test('nesting deeper than forty levels', () => {
    const at = edit(paragraph('x'))
    for (let times = 0; times < 60; times++) at.editor.commands.setBlockquote()
    expect(at.outline()).toBe(`${'quote('.repeat(39)}p(x)${')'.repeat(39)}`)
  })

  test('attributes out of their rule, and links to scripts', () => {
    const at = edit(rec, paragraph('x'))
    at.select('One')
    at.editor.commands.updateAttributes('recommendation', { addressees: 'x'.repeat(20_001) })
    expect(at.editor.getAttributes('recommendation')['addressees']).toBe('')
    at.editor.commands.updateAttributes('recommendation', { addressees: 'Minister' })
    expect(at.editor.getAttributes('recommendation')['addressees']).toBe('Minister')
    at.select('x', 0, 'x', 1)
    at.editor.commands.setMark('link', { href: 'javascript:alert(1)' })
    at.editor.commands.setLink({ href: 'javascript:alert(1)' })
    expect(at.editor.isActive('link')).toBe(false)
    at.editor.commands.setLink({ href: 'https://example.org' })
    expect(at.editor.isActive('link')).toBe(true)
  })
})
