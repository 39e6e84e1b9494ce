import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'

const themePage = 'app/pages/theme-page.tsx'

/** What a theme's page loads, by occasion, in this order: a module goes with the first occasion that needs it. */
const occasions = [
  { name: 'theme', from: [themePage, 'features/editor/theme-workspace.tsx'] },
  { name: 'panel', from: ['features/discussion/discussion-panel.tsx', 'features/discussion/round/round-line.tsx'] },
  {
    name: 'suggestions',
    from: [
      'features/discussion/suggestion/suggestion-view.tsx',
      'features/discussion/suggestion/create-stands.ts',
      'features/editor/suggest/draw-suggestions.ts',
    ],
  },
]

/** Imported by what imports everything, and dropped from it again: only fields for dates need it. */
const unused = /\/node_modules\/@internationalized\//

/**
 * Puts what a theme's page always loads together into one file each, in place of some sixty small ones which are
 * compressed one by one. What other pages may need too is kept apart, so that none of them loads the editor for it.
 */
export function themeChunks(): Rolldown.CodeSplittingGroup[] {
  let nameOf: ((id: string) => string | null) | null = null
  const group = (name: string): Rolldown.CodeSplittingGroup => ({
    debugName: name,
    name(id, modules) {
      nameOf ??= names(modules)
      return nameOf(id) === name ? name : null
    },
  })
  // A group takes what its modules import along with them: those that others build on come first.
  return [...occasions.map(({ name }) => group(`${name}-shared`)), ...occasions.map(({ name }) => group(name))]
}

function names(modules: Rolldown.ChunkingContext): (id: string) => string | null {
  const elsewhere = reached([pathOf('app/main.tsx')], (id) => {
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {}
    return [...importedIds, ...dynamicallyImportedIds.filter((each) => each !== pathOf(themePage))]
  })
  const parts = occasions.map(({ name, from }) => ({
    name,
    ids: reached(from.map(pathOf), (id) => modules.getModuleInfo(id)?.importedIds ?? []),
  }))
  return (id) => {
    const part = parts.find(({ ids }) => ids.has(id))
    if (part === undefined) return null
    if (!elsewhere.has(id)) return part.name
    return unused.test(id) ? null : `${part.name}-shared`
  }
}

function reached(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const found = new Set(from)
  for (const id of found) for (const each of next(id)) found.add(each)
  return found
}

function pathOf(source: string): string {
  return fileURLToPath(new URL(`src/${source}`, import.meta.url))
}
