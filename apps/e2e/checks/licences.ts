import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findings, type Check } from './check.ts'
import { rootFolder } from './root-folder.ts'
import { readPackageFile, workspacePackages, type PackageFile } from './workspace-packages.ts'

/** Licences under which the product may be handed on together with its dependencies (SPDX). */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'Zlib',
  'OFL-1.1',
  'EUPL-1.2',
])

/** The licence of everything that runs in the product, followed from the dependencies of what is shipped. */
export const licences: Check = {
  name: 'licences',
  run() {
    const notShipped = new Set(['.', 'apps/e2e', 'apps/bench'])
    const shipped = workspacePackages().filter(({ folder }) => !notShipped.has(folder))
    const seen = new Map<string, PackageFile>()
    const problems = shipped.flatMap(({ folder }) => follow(realpathSync(join(rootFolder, folder)), seen))
    for (const file of seen.values()) {
      const licence = licenceOf(file)
      if (!isAllowed(licence)) problems.push(`${file.name}@${file.version} is under ${licence || 'no named licence'}`)
    }
    if (seen.size < 50) problems.push(`only ${seen.size} dependencies were found`)
    return Promise.resolve(findings(problems, `${seen.size} packages that ship, every licence allowed`))
  },
}

/** Adds what the package in `folder` needs at run time to `seen`, by real folder; returns what is not installed. */
function follow(folder: string, seen: Map<string, PackageFile>): string[] {
  const file = readPackageFile(folder)
  const optionalPeers = Object.entries(file.peerDependenciesMeta ?? {}).filter(([, meta]) => meta.optional === true)
  const optional = new Set([...Object.keys(file.optionalDependencies ?? {}), ...optionalPeers.map(([name]) => name)])
  const wanted = { ...file.dependencies, ...file.optionalDependencies, ...file.peerDependencies }
  return Object.keys(wanted).flatMap((name) => {
    const found = resolve(folder, name)
    if (found === null) return optional.has(name) ? [] : [`${file.name} needs ${name}, which is not installed`]
    // Types of a peer (`@types/react`) are no part of what runs.
    if (seen.has(found) || name.startsWith('@types/')) return []
    const own = readPackageFile(found)
    if (own.name?.startsWith('@plenum/') === true) return []
    seen.set(found, own)
    return follow(found, seen)
  })
}

/** Node's own rule: the nearest `node_modules` above that has it. */
function resolve(from: string, name: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate)
    if (folder === dirname(folder)) return null
  }
}

function licenceOf(file: PackageFile): string {
  if (typeof file.license === 'string') return file.license
  const old = [file.license, ...(Array.isArray(file.licenses) ? file.licenses : [file.licenses])]
  return old
    .map((entry) => (typeof entry === 'object' && entry !== null && 'type' in entry ? String(entry.type) : ''))
    .filter((type) => type !== '')
    .join(' OR ')
}

function isAllowed(expression: string): boolean {
  const bare = expression.replace(/[()]/g, ' ')
  return bare.split(/\bOR\b/).some((choice) => choice.split(/\bAND\b/).every((name) => allowed.has(name.trim())))
}
