import type { Editor } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import type { MenuPart } from '../../../shared/ui/menu-part.ts'
import { ownUndoStep } from '../extensions/own-undo-step.ts'
import { ToolMenu } from './tool-menu.tsx'

const commands = [
  ['addRowBefore', 'addRowAfter', 'deleteRow'],
  ['addColumnBefore', 'addColumnAfter', 'deleteColumn'],
  ['toggleHeaderRow', 'deleteTable'],
] as const

type TableMenuProps = { editor: Editor; inTable: boolean; isDisabled: boolean }

export function TableMenu({ editor, inTable, isDisabled }: TableMenuProps) {
  const { t } = useTranslation('editor')
  const label = t('tool.table')
  const insert = () =>
    ownUndoStep(
      () => editor.state,
      () => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    )
  const parts: MenuPart[] = inTable
    ? commands.map((section) => ({
        label,
        lines: section.map((id) => ({
          id,
          text: t(`table.${id}`),
          onAction: () => editor.chain().focus()[id]().run(),
        })),
      }))
    : [{ label, lines: [{ id: 'insert', text: t('table.insert'), onAction: insert }] }]
  return <ToolMenu shown={label} label={label} parts={parts} isDisabled={isDisabled} />
}
