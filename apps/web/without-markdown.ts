import type { Plugin } from 'vite'

const extensions = /\/@tiptap\/extension-[\w-]+\/dist\//
const ofMarkdown = /^(?:parseMarkdown|renderMarkdown|markdown[A-Z]\w*)$/

type Syntax = { type: string; start: number; end: number }
type Property = Syntax & { key: Syntax & { name?: string }; computed: boolean }

/**
 * Takes out of Tiptap's extensions what reads and writes Markdown, tokenizers and all: here packages/document writes it,
 * and `@tiptap/markdown`, which alone asks for these, is not there. Some 3.5 kB of gzip.
 */
export function withoutMarkdown(): Plugin {
  let taken = 0
  return {
    name: 'without-markdown',
    apply: 'build',
    transform: {
      filter: { id: extensions },
      handler(code) {
        const found = [...propertiesIn(this.parse(code))].filter(
          ({ key, computed }) => !computed && ofMarkdown.test(key.name ?? ''),
        )
        if (found.length === 0) return null
        taken += found.length
        // Inner ones go with those around them; from the end, so that the places of the others stay right.
        const outer = found.filter(
          (each) => !found.some((other) => other !== each && other.start <= each.start && each.end <= other.end),
        )
        const kept = outer
          .toSorted((a, b) => b.start - a.start)
          .reduce(
            (text, { start, end, key }) => `${text.slice(0, start)}${key.name}: undefined${text.slice(end)}`,
            code,
          )
        return { code: kept, map: null }
      },
    },
    buildEnd(error) {
      // After an upgrade that names them otherwise the page would grow unseen.
      if (error === undefined && taken === 0) this.error('found no Markdown in Tiptap’s extensions')
    },
  }
}

function* propertiesIn(node: unknown): Generator<Property> {
  if (Array.isArray(node)) for (const each of node) yield* propertiesIn(each)
  else if (isSyntax(node)) {
    if (node.type === 'Property') yield node as Property
    for (const each of Object.values(node)) yield* propertiesIn(each)
  }
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value
}
