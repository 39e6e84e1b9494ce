import type { ApiProblem, ApiProblemCode } from '../api/api-problem.ts'

export type AssignedProblem = {
  code: ApiProblemCode
  /** Names of inputs that the problem speaks of, first those that come first in the form. */
  fields: string[]
}

/**
 * Finds the inputs that a problem is about. A path of the server names an input exactly (`title.nl`), or a group of
 * them (`title`), or a part of one (`languages.0`).
 * @param names names of the form's inputs in their order
 * @param codeFields codes that are about one input though the server names no path
 */
export function assignProblem(
  problem: Pick<ApiProblem, 'code' | 'fields'>,
  names: readonly string[],
  codeFields: Partial<Record<ApiProblemCode, string>> = {},
): AssignedProblem {
  const paths = problem.fields.map((field) => field.path)
  const byCode = codeFields[problem.code]
  if (byCode !== undefined) paths.push(byCode)
  const hit = new Set(paths.flatMap((path) => inputOf(path, names) ?? []))
  return { code: problem.code, fields: names.filter((name) => hit.has(name)) }
}

function inputOf(path: string, names: readonly string[]): string | undefined {
  return (
    names.find((name) => name === path) ??
    names.find((name) => name.startsWith(`${path}.`)) ??
    names.find((name) => path.startsWith(`${name}.`))
  )
}
