import type { Notice } from '@plenum/schema/api/notice'
import { languages } from '@plenum/schema/language'
import { noticeKinds } from '@plenum/schema/notice'
import { QueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { InRouter } from '../../../test/router.tsx'
import { createI18n } from '../../shared/i18n/create-i18n.ts'
import { NoticeList } from './notice-list.tsx'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => vi.unstubAllGlobals())

const notice: Notice = {
  id: 'n1',
  kind: 'mention',
  at: '2026-03-02T09:00:00.000Z',
  readAt: null,
  programme: { id: 'p1', name: { en: 'Programme' }, timeZone: 'Europe/Brussels' },
  theme: { id: 't1', title: { en: 'Local policing' } },
  by: { personId: 'a', name: 'Rita' },
  path: '/themes/t1?language=nl&thread=x',
  excerpt: 'Look at <b>this</b>',
  outcome: null,
  stage: null,
  round: null,
  deadline: null,
  role: null,
  version: null,
  partner: null,
  activity: null,
}

/** Of every kind, with all that the server sends with it. */
const everyKind = noticeKinds.map((kind): Notice => ({
  ...notice,
  id: kind,
  kind,
  ...(kind === 'disposition' && { outcome: 'partly' }),
  ...(kind === 'stage-moved' && { stage: 'review', round: 2, deadline: '2026-04-01T10:00:00Z' }),
  ...(kind === 'theme-reopened' && { stage: 'consolidation' }),
  ...(kind === 'deadline' && { deadline: '2026-04-01T10:00:00Z' }),
  ...(kind === 'joined-theme' && { role: 'reviewer' }),
  ...(kind === 'version-published' && { version: 7 }),
  ...(/offer|promo/.test(kind) && { partner: 'OSG' }),
  ...(/^activity|^place/.test(kind) && {
    activity: { title: { en: 'Workshop' }, startsAt: '2026-04-01T10:00:00Z', place: { en: 'Ghent' } },
  }),
}))

async function show(language: (typeof languages)[number], notices: readonly Notice[], onOpen = () => undefined) {
  const texts = await createI18n(language)
  await texts.loadNamespaces('notices')
  const Where = () => <output>{useLocation().href}</output>
  return render(
    texts,
    new QueryClient(),
    <InRouter>
      <NoticeList notices={notices} onOpen={onOpen} />
      <Where />
    </InRouter>,
  )
}

test.each(languages)('every kind of notice is said in %s, with all that goes with it', async (language) => {
  const page = await show(language, everyKind)
  const sentences = [...document.querySelectorAll('a')].map((link) => link.textContent ?? '')
  expect(sentences).toHaveLength(noticeKinds.length)
  expect(new Set(sentences).size).toBe(noticeKinds.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}].{10,}/u)
  expect(sentences.join('\n')).not.toMatch(/\{\{|undefined|null|sentence\.|: ,|: $/)
  const said = (kind: Notice['kind']) => sentences[noticeKinds.indexOf(kind)]
  expect(said('mention')).toContain('Rita')
  expect(said('version-published')).toContain('7')
  expect(said('activity-moved')).toMatch(/Workshop.*2026.*12:00.*Ghent/)
  expect(said('stage-moved')).toMatch(/2.*2026/)
  await page.leave()
})

test('what is new says so in words, and words of others are words', async () => {
  const page = await show('en', [notice, { ...notice, id: 'n2', readAt: '2026-03-02T10:00:00.000Z' }])
  const [fresh, known] = document.querySelectorAll('li')
  expect(fresh?.textContent).toMatch(/new/)
  expect(known?.textContent).not.toMatch(/new/)
  expect(document.querySelector('b')).toBeNull()
  await page.leave()
})

test('following one leads to its place and tells who shows the list', async () => {
  const opened = vi.fn<(notice: Notice) => undefined>()
  const page = await show('en', [notice], opened as never)
  await act(async () => document.querySelector('a')?.click())
  expect(opened).toHaveBeenCalledWith(notice)
  expect(document.querySelector('output')?.textContent).toBe(notice.path)
  await page.leave()
})
