import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '@plenum/schema/language'

const folder = fileURLToPath(new URL('../../web/src/shared/i18n/locales', import.meta.url))

type Values = Record<string, string | number>
/** What the interface says: `area:key` as the locale files have it, with its values put in. Throws on an unknown key. */
export type Words = (key: string, values?: Values) => string

export function wordsIn(language: Language): Words {
  const plural = new Intl.PluralRules(language)
  const areas = new Map<string, unknown>()

  function look(area: string, path: string): unknown {
    if (!areas.has(area)) areas.set(area, JSON.parse(readFileSync(`${folder}/${language}/${area}.json`, 'utf8')))
    return path
      .split('.')
      .reduce<unknown>(
        (value, name) =>
          typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
        areas.get(area),
      )
  }

  return (key, values = {}) => {
    const [area = '', path = ''] = key.split(':')
    const { count } = values
    const found = typeof count === 'number' ? look(area, `${path}_${plural.select(count)}`) : look(area, path)
    if (typeof found !== 'string') throw new Error(`the interface has no text ${key} in ${language}`)
    return found.replace(/\{\{(\w+)[^}]*\}\}/g, (_all, name: string) => String(values[name] ?? ''))
  }
}
