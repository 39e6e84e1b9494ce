import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../web/src/shared/i18n/locales/en', import.meta.url))

/**
 * Every key of the interface's texts, with and without its area, as i18next shows it when the text is missing. Words
 * that could be honest text (`name`) are left out: only what has a dot or a capital inside is a key for certain.
 */
export function localeKeys(): Set<string> {
  const keys = readdirSync(folder).flatMap((file) => {
    const area = file.replace('.json', '')
    const found = flatten(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')), '')
    return found.flatMap((key) => [key, `${area}:${key}`, `${area}.${key}`])
  })
  const plural = /_(zero|one|two|few|many|other)$/
  return new Set(keys.map((key) => key.replace(plural, '')).filter((key) => /[.:]|[a-z][A-Z]/.test(key)))
}

function flatten(value: unknown, prefix: string): string[] {
  if (typeof value !== 'object' || value === null) return [prefix]
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, prefix === '' ? name : `${prefix}.${name}`))
}
