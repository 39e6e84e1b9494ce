import type { Editor } from '@tiptap/core'
import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftDoc, markWords, paragraph, shownThread } from '../../../../test/draft-doc.ts'
import { writingEditor } from '../../../../test/editor-pair.ts'
import { render } from '../../../../test/render.tsx'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import type { ThreadPlaces } from '../discussion-port.ts'
import { locatedThreads } from './thread-marks.ts'
import type { PlacedMark } from './placed-marks.ts'
import { useMarginMarks } from './use-margin-marks.ts'
import { useThreads } from './use-threads.ts'

let page: Awaited<ReturnType<typeof render>>
let editor: Editor
let marks: readonly PlacedMark[]
let told: ThreadPlaces[]
/** How high the text is said to be is heard through this. */
let resize: () => void
/** How often the browser was asked where a block is. */
let asked: number

const threads = [shownThread('a'), shownThread('b')]

function Margin() {
  useThreads(editor, { threads, current: null, onPlaces: (places: ThreadPlaces) => told.push(places) } as never)
  marks = useMarginMarks(editor)
  return null
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(heard: () => void) {
        resize = heard
      }
      observe() {}
      disconnect() {}
    },
  )
  const texts = await createI18n('en')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const doc = draftDoc(paragraph('p', 'Zones of a region'), paragraph('q', 'Two zones.'), paragraph('s', 'Two more.'))
  markWords(doc, 'region', 'a')
  markWords(doc, 'more', 'b')
  editor = writingEditor(doc)
  told = []
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    asked += 1
    return { top: 100 * [...(this.parentElement?.children ?? [])].indexOf(this) } as DOMRect
  })
  page = await render(texts, new QueryClient(), <Margin />)
  await pass(1_000)
  asked = 0
})
afterEach(async () => {
  await page.leave()
  editor.destroy()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const pass = (milliseconds: number) => act(async () => vi.advanceTimersByTimeAsync(milliseconds))
const type = (letter: string, at: number) => editor.view.dispatch(editor.state.tr.insertText(letter, at))

test('at a letter nothing is looked for, and no block is asked where it is', async () => {
  const { places } = locatedThreads(editor.state)
  const before = { marks, told: told.length }
  for (const letter of 'steadily') {
    type(letter, 3)
    await pass(150)
  }
  expect(locatedThreads(editor.state).places).toBe(places)
  expect(asked).toBe(0)
  expect({ marks, told: told.length }).toEqual(before)
  await pass(1_000)
  expect(locatedThreads(editor.state).places).not.toBe(places)
  expect(told).toHaveLength(before.told)
})

test('a text that gets higher under a steady writer takes its signs along', async () => {
  expect(marks.map(({ ids, top }) => [ids, top])).toEqual([
    [['a'], 0],
    [['b'], 200],
  ])
  editor.view.dispatch(editor.state.tr.split(5))
  await pass(100)
  type('x', 3)
  resize()
  await pass(150)
  type('y', 3)
  await pass(60)
  expect(marks.map(({ ids, top }) => [ids, top])).toEqual([
    [['a'], 0],
    [['b'], 300],
  ])
})
