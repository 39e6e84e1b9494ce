import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { render } from '../../../../test/render.tsx'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import { MentionList } from './mention-list.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

test('the list goes as it came, also where scrolling into view returns a promise', async () => {
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => Promise.resolve() as never)
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const options = [{ ref: 'person:a', label: 'Anna', detail: 'CPS' }]
  const texts = await createI18n('en')
  await texts.loadNamespaces('discussion')
  const page = await render(
    texts,
    new QueryClient(),
    <MentionList id="list" options={options} current={0} optionId={(index) => `o${index}`} onChoose={() => {}} />,
  )
  expect(scroll).toHaveBeenCalledOnce()
  await page.leave()
  expect(complaints).not.toHaveBeenCalled()
})
