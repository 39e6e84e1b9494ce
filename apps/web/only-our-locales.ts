import type { Plugin } from 'vite'

const ours = ['de-DE', 'en-US', 'fr-FR', 'nl-NL']
const strings = /\/intl\/[^/]+\/([a-z]{2}-[A-Z]{2})\.mjs$/
const empty = '\0no-strings'

/**
 * React Aria ships its strings in some thirty languages and imports them all; the four of the interface are enough.
 * The others become one empty module (about a tenth of its weight).
 */
export function onlyOurLocales(): Plugin {
  return {
    name: 'only-our-locales',
    enforce: 'pre',
    resolveId(source, importer) {
      const language = strings.exec(source)?.[1]
      if (language === undefined || ours.includes(language) || !importer?.includes('react-aria')) return null
      return empty
    },
    load(id) {
      return id === empty ? 'export default {}' : null
    },
  }
}
