import { parseFingerprint } from '@plenum/proof/key-fingerprint'
import { verifyProof } from '@plenum/proof/verify-proof'
import { type Language, languages } from '@plenum/schema/language'
import { languageNames } from '../shared/i18n/language-names.ts'
import { drawReport } from './draw-report.ts'
import { element } from './element.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'
import { nl } from './words/nl.ts'
import type { VerifyWords } from './words/verify-words.ts'

const allWords: Record<Language, VerifyWords> = { nl, fr, de, en }

/** The page that checks proof files, without a word to any server. */
export function drawPage(root: HTMLElement, language: Language): void {
  const words = allWords[language]
  document.documentElement.lang = language
  document.title = words.title

  const file = element('input', { type: 'file', id: 'file', accept: '.json,application/json' })
  const fingerprint = element('input', {
    type: 'text',
    id: 'fingerprint',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'fingerprint-hint fingerprint-fault',
  })
  const fault = element('p', { id: 'fingerprint-fault', class: 'fault', role: 'alert' })
  const status = element('p', { role: 'status' })
  const result = element('div', {})

  /** Of two checks that overlap the later one is shown. */
  let turn = 0
  async function check(): Promise<void> {
    const chosen = file.files?.[0]
    const expected = fingerprint.value.trim() === '' ? undefined : parseFingerprint(fingerprint.value)
    fault.textContent = expected === null ? words.fingerprintMalformed : ''
    fingerprint.setAttribute('aria-invalid', String(expected === null))
    result.replaceChildren()
    const mine = ++turn
    if (chosen === undefined || expected === null) return
    status.textContent = words.checking
    const report = await verifyProof(new Uint8Array(await chosen.arrayBuffer()), expected)
    if (mine !== turn) return
    status.textContent = ''
    const drawn = drawReport(report, words, language)
    result.replaceChildren(drawn)
    drawn.querySelector('h2')?.focus()
  }
  file.addEventListener('change', () => void check())
  fingerprint.addEventListener('change', () => void check())

  root.replaceChildren(
    element('header', {}, element('a', { href: '/' }, 'Plenum'), languageLinks(language, words)),
    element(
      'main',
      {},
      element('h1', {}, words.title),
      element('p', {}, words.intro),
      element('p', {}, words.privacy),
      element('div', { class: 'field' }, element('label', { for: 'file' }, words.file), file),
      element(
        'div',
        { class: 'field' },
        element('label', { for: 'fingerprint' }, words.fingerprint),
        fingerprint,
        element('p', { id: 'fingerprint-hint', class: 'hint' }, words.fingerprintHint),
        fault,
      ),
      status,
      result,
    ),
  )
}

function languageLinks(present: Language, words: VerifyWords): HTMLElement {
  const links = languages.map((language) =>
    element(
      'a',
      {
        href: `?language=${language}`,
        lang: language,
        hreflang: language,
        ...(language === present && { 'aria-current': 'page' }),
      },
      languageNames[language],
    ),
  )
  return element('nav', { 'aria-label': words.languages }, ...links)
}
