import type { i18n } from 'i18next'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ApiProblem } from '../api/api-problem.ts'
import { createI18n } from '../i18n/create-i18n.ts'
import { FormButtons } from './form-buttons.tsx'
import { LocalizedField } from './localized-field.tsx'
import { readLocalized, readText } from './read-form.ts'
import { ServerForm } from './server-form.tsx'
import { TextField } from './text-field.tsx'

let texts: i18n
let root: Root | undefined

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  texts = await createI18n('nl')
})

afterEach(async () => {
  await act(async () => root?.unmount())
})

/** Shows a form; the answer sends it and settles when all that follows has been shown. */
async function show(onSubmit: (data: FormData) => Promise<void>): Promise<() => Promise<void>> {
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  root = createRoot(place)
  await act(async () =>
    root?.render(
      <I18nextProvider i18n={texts}>
        <ServerForm onSubmit={onSubmit} codeFields={{ 'email-taken': 'email' }}>
          <LocalizedField
            label="Titel"
            name="title"
            languages={['nl', 'fr']}
            maxLength={200}
            defaultValue={{ nl: 'Opleiding' }}
            isRequired
          />
          <TextField label="E-mail" name="email" defaultValue="an@example.org" />
          <FormButtons submit="Opslaan" />
        </ServerForm>
      </I18nextProvider>,
    ),
  )
  return () => act(async () => document.querySelector('form')?.requestSubmit())
}

function field(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`input[name="${name}"]`)
  if (found === null) throw new Error(`no field ${name}`)
  return found
}

function describedAs(element: Element): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ')
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
}

test('sends what was filled in', async () => {
  const sent: unknown[] = []
  const send = await show(async (data) => void sent.push(readLocalized(data, 'title'), readText(data, 'email')))
  await send()
  expect(sent).toEqual([{ nl: 'Opleiding' }, 'an@example.org'])
})

test('shows the server’s refusal at the field that it names, in the reader’s language, and goes there', async () => {
  const send = await show(() =>
    Promise.reject(new ApiProblem('bad-request', [{ path: 'title.fr', message: 'too long' }])),
  )
  await send()
  expect(field('title.fr').getAttribute('aria-label')).toBe('Titel in het Frans')
  expect(document.activeElement).toBe(field('title.fr'))
  expect(field('title.fr').getAttribute('aria-invalid')).toBe('true')
  expect(describedAs(field('title.fr'))).toContain(texts.t('field.refused'))
  expect(document.body.textContent).not.toContain('too long')
})

test('a code may be about a field', async () => {
  const send = await show(() => Promise.reject(new ApiProblem('email-taken')))
  await send()
  expect(document.activeElement).toBe(field('email'))
  expect(describedAs(field('email'))).toContain(texts.t('problem.email-taken'))
})

test('what is about no field is said below the form, read out, and gets the focus', async () => {
  const send = await show(() => Promise.reject(new ApiProblem('unreachable')))
  await send()
  const alert = document.querySelector('[role=alert]')
  expect(alert?.textContent).toBe(texts.t('problem.unreachable'))
  expect(document.activeElement).toBe(alert)
})

test('a second press while the first is on its way sends nothing', async () => {
  let answer = () => {}
  const onSubmit = vi.fn<() => Promise<void>>(() => new Promise((resolve) => void (answer = resolve)))
  const send = await show(onSubmit)
  await send()
  await send()
  expect(onSubmit).toHaveBeenCalledOnce()
  await act(async () => answer())
  await send()
  expect(onSubmit).toHaveBeenCalledTimes(2)
})

test('a fault goes away while it is mended, so that nothing moves when the field is left', async () => {
  const send = await show(() => Promise.reject(new ApiProblem('email-taken')))
  await send()
  await act(async () => {
    field('email').value = 'other@example.org'
    field('email').dispatchEvent(new Event('input', { bubbles: true }))
  })
  expect(field('email').getAttribute('aria-invalid')).toBeNull()
  expect(document.body.textContent).not.toContain(texts.t('problem.email-taken'))
})
