import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findings, type Check } from './check.ts'
import { rootFolder } from './root-folder.ts'
import { workspacePackages } from './workspace-packages.ts'

/** Two copies of these break at run time, in ways that no type shows. */
const onlyOnce = [
  'yjs',
  'lib0',
  'y-protocols',
  '@tiptap/core',
  '@tiptap/pm',
  '@tiptap/y-tiptap',
  'prosemirror-model',
  'prosemirror-state',
  'prosemirror-view',
  'react',
  'react-dom',
  'zod',
  'kysely',
]

/** One version per dependency: named once, exactly, in the catalog; and the lockfile names no registry. */
export const versions: Check = {
  name: 'versions',
  run() {
    const lock = readFileSync(join(rootFolder, 'pnpm-lock.yaml'), 'utf8')
    const problems = [...outsideCatalog(), ...inexact(), ...copies(lock), ...hosts(lock)]
    return Promise.resolve(findings(problems, 'one exact version of everything; the lockfile names no registry'))
  },
}

function outsideCatalog(): string[] {
  return workspacePackages().flatMap(({ folder, file }) =>
    Object.entries({ ...file.dependencies, ...file.devDependencies, ...file.optionalDependencies })
      .filter(([name, range]) => range !== (name.startsWith('@plenum/') ? 'workspace:*' : 'catalog:'))
      .map(([name, range]) => `${folder}/package.json: ${name} is "${range}" and not taken from the catalog`),
  )
}

function inexact(): string[] {
  const text = readFileSync(join(rootFolder, 'pnpm-workspace.yaml'), 'utf8')
  const entries = section(text, 'catalog').matchAll(/^ {2}'?([^':]+)'?: *'?([^'\n]+?)'?$/gm)
  const found = [...entries].map(([, name = '', version = '']) => ({ name, version }))
  if (found.length < 10) return ['the catalog in pnpm-workspace.yaml could not be read']
  return found
    .filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(({ name, version }) => `catalog: ${name} is "${version}", not one exact version`)
}

function copies(lock: string): string[] {
  const locked = [...section(lock, 'packages').matchAll(/^ {2}'?(@?[^@\s']+)@([^:'(]+)'?:$/gm)]
  if (locked.length < 100) return [`only ${locked.length} packages could be read from the lockfile`]
  return onlyOnce.flatMap((name) => {
    const found = locked.filter((entry) => entry[1] === name).map((entry) => entry[2])
    return found.length === 1 ? [] : [`${found.length} copies of ${name} in the lockfile: ${found.join(', ')}`]
  })
}

function hosts(lock: string): string[] {
  return lock
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => /https?:\/\/|tarball:/.test(line))
    .map(({ number }) => `pnpm-lock.yaml:${number} names an address`)
}

/** The lines below a top-level key of a YAML file. */
function section(text: string, key: string): string {
  const start = text.search(new RegExp(`^${key}:$`, 'm'))
  if (start === -1) return ''
  const rest = text.slice(start + key.length + 1)
  const end = rest.search(/^\S/m)
  return end === -1 ? rest : rest.slice(0, end)
}
