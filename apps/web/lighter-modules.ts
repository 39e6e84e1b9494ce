import type { Plugin } from 'vite'

type Lighter = { source: string; importer: RegExp; code: string }

/** Each is a good part of its package's weight, and little of it is needed. */
const lighter: readonly Lighter[] = [
  {
    // Compares what editor selectors answer, which is plain data: React Query has that in the page already.
    source: 'fast-equals',
    importer: /\/@tiptap\/react\//,
    code: `import { replaceEqualDeep } from '@tanstack/react-query'
export const deepEqual = (a, b) => Object.is(a, b) || replaceEqualDeep(a, b) === a`,
  },
  {
    // Describes kinds of DOM nodes for a part of lib0 that nobody here uses.
    source: './schema.js',
    importer: /\/lib0\/dom\.js$/,
    code: 'export const $custom = () => null',
  },
  {
    // Reads out a button's pending state, which ours do not use (shared/ui/button.tsx).
    source: 'react-aria/private/live-announcer/LiveAnnouncer',
    importer: /\/react-aria-components\/dist\/private\/Button\.mjs$/,
    code: 'export const announce = () => undefined',
  },
]
const prefix = '\0lighter:'

/** Puts a few lines in the place of modules that are imported for next to nothing (together some 4 kB of gzip). */
export function lighterModules(): Plugin {
  return {
    name: 'lighter-modules',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer = '') {
      const index = lighter.findIndex((each) => each.source === source && each.importer.test(importer))
      return index === -1 ? null : `${prefix}${index}`
    },
    load(id) {
      return id.startsWith(prefix) ? (lighter[Number(id.slice(prefix.length))]?.code ?? null) : null
    },
  }
}
