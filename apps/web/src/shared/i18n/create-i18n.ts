import { type Language, languages } from '@plenum/schema/language'
import { type BackendModule, createInstance, type i18n } from 'i18next'

const files = import.meta.glob<{ default: Record<string, unknown> }>('./locales/*/*.json')

/** Fetches one area in one language, so that nobody loads what they do not read. */
const catalogues: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, area, done) {
    const load = files[`./locales/${language}/${area}.json`]
    if (load === undefined) return done(new Error(`no catalogue ${language}/${area}`), false)
    load().then(
      (file) => done(null, file.default as never),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), false),
    )
  },
}

/** The interface's texts in `language`, ready when the promise settles; areas other than `common` load when asked for. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = createInstance()
  // There is no fallback language: a check keeps the four catalogues complete.
  await instance.use(catalogues).init({
    lng: language,
    supportedLngs: languages,
    fallbackLng: false,
    ns: ['common'],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
  })
  return instance
}
