import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { render } from '../../../../test/render.tsx'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import { ReadingTools } from './reading-tools.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

test('those who read have tools for as long as there is something to say of their reading', async () => {
  const texts = await createI18n('en')
  await texts.loadNamespaces('editor')
  const tools = (reason: 'frozen' | null) => (
    <ReadingTools reason={reason} onFind={() => undefined} end={null}>
      outline
    </ReadingTools>
  )
  const page = await render(texts, new QueryClient(), tools('frozen'))
  expect(document.body.textContent).toMatch(/^outlineThis text is final\..*Find/)
  await page.show(tools(null))
  expect(document.querySelector('button')).toBeNull()
  expect(document.body.textContent).toBe('')
  await page.leave()
})
