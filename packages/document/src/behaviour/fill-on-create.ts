import { Extension } from '@tiptap/core'
import type { NodeType } from '@tiptap/pm/model'

/** Containers in which a person writes; an empty one has no place for the cursor. */
export const writableContainers = [
  'listItem',
  'blockquote',
  'tableCell',
  'tableHeader',
  'recommendationStatement',
  'recommendationRationale',
]

function putParagraphInNew(type: NodeType): void {
  const createAndFill = type.createAndFill.bind(type)
  type.createAndFill = (attrs, content, marks) => {
    const node = createAndFill(attrs, content, marks)
    return node?.childCount === 0 ? createAndFill(attrs, type.contentMatch.defaultType?.create(), marks) : node
  }
}

/**
 * New cells, items and parts get a paragraph. ProseMirror's commands (new table, row, column, item) rely on the content
 * expression to ask for one, and ours, being lenient, do not.
 */
export const FillOnCreate = Extension.create({
  name: 'fillOnCreate',
  onBeforeCreate() {
    for (const name of writableContainers) {
      const type = this.editor.schema.nodes[name]
      if (type) putParagraphInNew(type)
    }
  },
})
