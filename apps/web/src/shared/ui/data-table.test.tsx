import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { render } from '../../../test/render.tsx'
import { createI18n } from '../i18n/create-i18n.ts'
import { DataTable } from './data-table.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

test('the whole column of actions is of that kind, its head too: print leaves it out, and no gap in its place', async () => {
  const page = await render(
    await createI18n('en'),
    new QueryClient(),
    <DataTable
      label="Themes"
      rows={['a']}
      rowKey={(row) => row}
      columns={[
        { key: 'title', label: 'Title', kind: 'head', renderCell: (row) => row },
        { key: 'actions', label: 'Actions', kind: 'action', renderCell: () => 'Manage' },
      ]}
    />,
  )
  const kinds = [...document.querySelectorAll('tr')].map(({ lastElementChild }) => lastElementChild?.className)
  expect(kinds).toEqual([expect.stringContaining('action'), expect.stringContaining('action')])
  await page.leave()
})
