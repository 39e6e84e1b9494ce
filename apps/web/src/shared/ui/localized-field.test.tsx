import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { createI18n } from '../i18n/create-i18n.ts'
import { LocalizedField } from './localized-field.tsx'
import { readLocalized } from './read-form.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

test('a text is shown in the languages of the programme, and in every other in which it exists', async () => {
  const before = { en: 'Training', nl: 'Opleiding', de: '' }
  const page = await render(
    await createI18n('en'),
    new QueryClient(),
    <form>
      <LocalizedField label="Title" name="title" languages={['fr', 'nl']} defaultValue={before} maxLength={200} />
    </form>,
  )
  const inputs = [...document.querySelectorAll('input')]
  expect(inputs.map(({ name, value }) => [name, value])).toEqual([
    ['title.fr', ''],
    ['title.nl', 'Opleiding'],
    ['title.en', 'Training'],
  ])
  const form = document.querySelector('form')
  if (form === null) throw new Error('no form')
  expect(readLocalized(new FormData(form), 'title', before)).toEqual({ nl: 'Opleiding', en: 'Training' })
  await page.leave()
})
