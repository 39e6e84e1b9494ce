import { Editor, type Extensions } from '@tiptap/core'
import type { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { keepTextsKey } from '../src/behaviour/keep-texts.ts'
import { documentExtensions } from '../src/extensions.ts'
import { fragmentName } from '../src/draft-format.ts'

/**
 * A real Tiptap editor with the real y-tiptap binding and no DOM: the binding asks its view for no more than state,
 * dispatch and focus. Key presses run the key maps of the plugins, as the browser's events would.
 */
export function createHeadlessEditor(ydoc: Y.Doc, extensions: Extensions = documentExtensions()) {
  const editor = new Editor({ element: null, extensions, content: { type: 'doc', content: [{ type: 'paragraph' }] } })
  const sync = ySyncPlugin(ydoc.getXmlFragment(fragmentName)) as Plugin
  editor.view.updateState(editor.state.reconfigure({ plugins: [...editor.extensionManager.plugins, sync] }))
  const view = {
    get state() {
      return editor.state
    },
    dispatch: (...args: Parameters<EditorView['dispatch']>) => editor.view.dispatch(...args),
    hasFocus: () => false,
    endOfTextblock(direction: string) {
      const { $head } = editor.state.selection
      return direction === 'backward' || direction === 'left'
        ? $head.parentOffset === 0
        : $head.parentOffset === $head.parent.content.size
    },
  } as unknown as EditorView
  editor.on('transaction', () => binding?.update?.(view, editor.state))
  let binding: ReturnType<NonNullable<Plugin['spec']['view']>> | null = null
  binding = sync.spec.view!(view)
  const texts = editor.state.plugins.find((plugin) => plugin.spec.key === keepTextsKey)?.spec.view?.(view)

  const undoManager = new Y.UndoManager(ydoc.getXmlFragment(fragmentName), {
    trackedOrigins: new Set([ySyncPluginKey]),
    captureTimeout: 0,
  })

  return {
    editor,
    ydoc,
    undo: () => undoManager.undo(),
    press(key: string, modifiers: { mod?: boolean; shift?: boolean } = {}): boolean {
      const event = {
        key,
        keyCode: 0,
        ctrlKey: modifiers.mod ?? false,
        metaKey: false,
        altKey: false,
        shiftKey: modifiers.shift ?? false,
        preventDefault() {},
      } as unknown as Parameters<NonNullable<Plugin['props']['handleKeyDown']>>[1]
      return editor.state.plugins.some((plugin) => plugin.props.handleKeyDown?.call(plugin, view, event) === true)
    },
    type(text: string): void {
      const { from, to } = editor.state.selection
      const handled = editor.state.plugins.some(
        (plugin) => plugin.props.handleTextInput?.call(plugin, view, from, to, text, () => editor.state.tr) === true,
      )
      if (!handled) editor.view.dispatch(editor.state.tr.insertText(text))
    },
    destroy(): void {
      undoManager.destroy()
      texts?.destroy?.()
      binding?.destroy?.()
      editor.destroy()
    },
  }
}

export type HeadlessEditor = ReturnType<typeof createHeadlessEditor>
