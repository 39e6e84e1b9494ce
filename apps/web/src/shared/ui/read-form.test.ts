import { expect, test } from 'vitest'
import { readLocalized, readPassword, readText } from './read-form.ts'

function form(entries: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(entries)) data.set(name, value)
  return data
}

test('a text is trimmed, a password is not', () => {
  const data = form({ name: '  An  ', password: ' two words ' })
  expect(readText(data, 'name')).toBe('An')
  expect(readPassword(data, 'password')).toBe(' two words ')
  expect(readText(data, 'missing')).toBe('')
})

test('a localized text has only the languages that were filled in', () => {
  const data = form({ 'title.nl': 'Opleiding', 'title.fr': '  ' })
  expect(readLocalized(data, 'title')).toEqual({ nl: 'Opleiding' })
})

test('a language that the form does not show keeps its text; one that was emptied loses it', () => {
  const data = form({ 'title.nl': 'Opleiding', 'title.fr': '' })
  expect(readLocalized(data, 'title', { nl: 'oud', fr: 'Formation', de: 'Ausbildung' })).toEqual({
    nl: 'Opleiding',
    de: 'Ausbildung',
  })
})
