import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from './root-folder.ts'

/** What the checks read of a package.json. */
export type PackageFile = {
  name?: string
  version?: string
  license?: unknown
  licenses?: unknown
  private?: boolean
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

export type WorkspacePackage = { folder: string; file: PackageFile }

export function readPackageFile(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile
}

/** The root and every folder of `apps` and `packages` that is a package; folders are relative to the root. */
export function workspacePackages(): WorkspacePackage[] {
  const folders = ['apps', 'packages'].flatMap((top) =>
    readdirSync(join(rootFolder, top)).map((name) => `${top}/${name}`),
  )
  return ['.', ...folders]
    .filter((folder) => existsSync(join(rootFolder, folder, 'package.json')))
    .map((folder) => ({ folder, file: readPackageFile(join(rootFolder, folder)) }))
}
