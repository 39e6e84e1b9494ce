import type { ProofReport, ProvedVersion } from '@plenum/proof/proof-report'
import { type Language, type LocalizedText, localized } from '@plenum/schema/language'
import { element } from './element.ts'
import { faultSentence } from './fault-sentence.ts'
import { partName } from './part-name.ts'
import { plainText } from './plain-text.ts'
import type { VerifyWords } from './words/verify-words.ts'

/** Faults that are listed one by one; a file that is wrong everywhere says no more with the others. */
const listed = 50

/** The report for people. Its heading can take the focus. */
export function drawReport(report: ProofReport, words: VerifyWords, language: Language): HTMLElement {
  const { ok, proved, fingerprint } = report
  const verdict = verdictOf(report, words)
  const drawn = element(
    'section',
    { class: `report ${verdict.kind}`, 'aria-labelledby': 'verdict' },
    element('h2', { id: 'verdict', tabindex: '-1' }, verdict.title),
    element('p', {}, verdict.note),
  )
  if (!ok) drawn.append(...faultsOf(report, words))
  if (!ok && proved !== null) drawn.append(element('p', {}, words.claims))
  if (proved !== null) drawn.append(factsOf(proved, fingerprint, words, language))
  drawn.append(...rightsOf(report, words))
  return drawn
}

function verdictOf({ ok, checks }: ProofReport, words: VerifyWords): { kind: string; title: string; note: string } {
  if (ok) {
    const named = checks.some(({ part }) => part === 'key')
    return { kind: 'good', title: words.good, note: named ? words.goodKnownKey : words.goodUnknownKey }
  }
  const faults = checks.filter((check) => !check.ok)
  const isUnknown = faults.every((check) => check.code === 'cannot-check-here')
  if (isUnknown) return { kind: 'unknown', title: words.unknown, note: words.unknownNote }
  return { kind: 'bad', title: words.bad, note: words.badNote }
}

function faultsOf({ checks }: ProofReport, words: VerifyWords): HTMLElement[] {
  const faults = checks.flatMap((check) =>
    check.ok
      ? []
      : [element('li', {}, element('strong', {}, partName(check.part, words)), `: ${faultSentence(check, words)}`)],
  )
  const list = element('ul', {}, ...faults.slice(0, listed))
  if (faults.length > listed) list.append(element('li', {}, words.moreFaults(faults.length - listed)))
  return [element('h3', {}, words.faults), list]
}

function factsOf(
  proved: ProvedVersion,
  fingerprint: string | null,
  words: VerifyWords,
  language: Language,
): HTMLElement {
  const facts: [string, HTMLElement | string][] = [
    [words.programme, named(proved.programme.name, language)],
    [words.theme, named(proved.theme.title, language)],
    [words.version, String(proved.versionNumber)],
    ...(proved.label === '' ? [] : [[words.label, plainText(proved.label)] as [string, string]]),
    [words.frozenAt, timeOf(proved.frozenAt, language)],
    [words.frozenBy, plainText(proved.by.name)],
    [words.link, String(proved.number)],
    ...(fingerprint === null ? [] : [[words.key, element('code', {}, fingerprint)] as [string, HTMLElement]]),
  ]
  return element(
    'dl',
    {},
    ...facts.map(([term, value]) =>
      element('div', {}, element('dt', {}, term), element('dd', {}, element('bdi', {}, value))),
    ),
  )
}

function rightsOf({ checks }: ProofReport, words: VerifyWords): HTMLElement[] {
  const right = checks.filter((check) => check.ok)
  if (right.length === 0) return []
  const items = right.map(({ part }) => element('li', {}, partName(part, words)))
  return [
    element('details', {}, element('summary', {}, `${words.right} (${right.length})`), element('ul', {}, ...items)),
  ]
}

function named(text: LocalizedText, language: Language): HTMLElement {
  const shown = localized(text, language)
  return element('span', { lang: shown.language }, plainText(shown.text))
}

function timeOf(iso: string, language: Language): HTMLElement {
  const tag = language === 'en' ? 'en-GB' : `${language}-BE`
  const shown = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'long' }).format(new Date(iso))
  return element('time', { datetime: iso }, shown)
}
