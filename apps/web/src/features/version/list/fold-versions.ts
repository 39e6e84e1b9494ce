import type { Version } from '@plenum/schema/api/version'

/** A line of the list: a version, or the automatic ones of one day that follow each other. */
export type VersionLine =
  | { kind: 'version'; version: Version }
  | { kind: 'automatic'; key: string; day: string; versions: Version[] }

/**
 * The list as it is shown, newest first: what somebody took, or what happened, by itself; the automatic versions
 * between, two or more of a day, as one. `dayOf` names the day of a time on the clocks of the programme.
 */
export function foldVersions(versions: readonly Version[], dayOf: (at: string) => string): VersionLine[] {
  const lines: VersionLine[] = []
  for (const version of versions) {
    const last = lines.at(-1)
    const day = dayOf(version.takenAt)
    if (version.kind !== 'auto') lines.push({ kind: 'version', version })
    else if (last?.kind === 'automatic' && last.day === day) last.versions.push(version)
    else lines.push({ kind: 'automatic', key: version.id, day, versions: [version] })
  }
  return lines.map((line) => {
    const [only, second] = line.kind === 'automatic' ? line.versions : []
    return only !== undefined && second === undefined ? { kind: 'version', version: only } : line
  })
}
