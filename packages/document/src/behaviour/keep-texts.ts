import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/** The empty text blocks that the transaction brought in. */
function newTextless(transaction: Y.Transaction, isTextblock: (name: string) => boolean): Y.XmlElement[] {
  const found: Y.XmlElement[] = []
  const look = (parent: unknown) => {
    if (!(parent instanceof Y.XmlFragment)) return
    for (let item = parent._start; item !== null; item = item.right) {
      const known = transaction.beforeState.get(item.id.client) ?? 0
      if (item.deleted || item.id.clock < known || !(item.content instanceof Y.ContentType)) continue
      const { type } = item.content
      if (!(type instanceof Y.XmlElement)) continue
      if (type.length === 0 && isTextblock(type.nodeName)) found.push(type)
      look(type)
    }
  }
  for (const type of transaction.changed.keys()) look(type)
  return found
}

export const keepTextsKey = new PluginKey('keepTexts')

/**
 * Gives a new empty paragraph its Yjs text at once. y-tiptap makes one only at the first letter, so two people who begin
 * to write in the same empty paragraph each make their own; on both sides the binding then folds one into the other,
 * and letters are doubled or lost.
 */
export const KeepTexts = Extension.create({
  name: 'keepTexts',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: keepTextsKey,
        view: ({ state }) => {
          const doc = (ySyncPluginKey.getState(state) as { doc?: Y.Doc } | undefined)?.doc
          if (!doc) return {}
          const addTexts = (transaction: Y.Transaction) => {
            if (!transaction.local || transaction.origin !== ySyncPluginKey) return
            const textless = newTextless(transaction, (name) => state.schema.nodes[name]?.isTextblock ?? false)
            if (textless.length === 0) return
            // Under an origin of its own: it is not for the user to undo.
            doc.transact(() => {
              for (const element of textless) if (element.length === 0) element.insert(0, [new Y.XmlText()])
            }, keepTextsKey)
          }
          doc.on('afterTransaction', addTexts)
          return { destroy: () => doc.off('afterTransaction', addTexts) }
        },
      }),
    ]
  },
})
