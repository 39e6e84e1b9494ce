import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Plugin } from '@tiptap/pm/state'
import { tableEditingKey } from '@tiptap/pm/tables'
import { mendSince, mendTableAround, selectsEmptyTable } from '../behaviour/mend-tables.ts'
import { ruledAttributes } from '../ruled-attributes.ts'

type Command = (...args: unknown[]) => (props: { state: Parameters<typeof mendTableAround>[0] }) => boolean

/** prosemirror-tables' own plugin, mending less eagerly; see mend-tables.ts. */
function mendLess(plugin: Plugin): Plugin {
  const { appendTransaction } = plugin.spec
  if (plugin.spec.key !== tableEditingKey || !appendTransaction) return plugin
  return new Plugin({
    ...plugin.spec,
    appendTransaction(transactions, before, after) {
      if (selectsEmptyTable(after)) return null
      return appendTransaction.call(plugin, transactions, mendSince(transactions, before, after), after)
    },
  })
}

/** Tiptap's table nodes with lenient content; see the head of extensions.ts for why. */
export const tableNodes = [
  Table.extend({
    content: 'tableRow*',
    addCommands() {
      const mending = ([name, command]: [string, Command]) => {
        const mended: Command =
          (...args) =>
          (props) => {
            mendTableAround(props.state)
            return command(...args)(props)
          }
        return [name, mended]
      }
      return Object.fromEntries(Object.entries((this.parent?.() ?? {}) as Record<string, Command>).map(mending))
    },
    addProseMirrorPlugins() {
      return (this.parent?.() ?? []).map(mendLess)
    },
  }),
  TableRow,
  ...[TableCell, TableHeader].map((cell) =>
    cell.extend({
      content: 'block*',
      addAttributes() {
        return ruledAttributes(this.parent?.() ?? {})
      },
    }),
  ),
]
