import { documentSchema } from '@plenum/document/document-schema'
import type { DraftNode } from '@plenum/document/draft-node'
import { DOMSerializer, Node } from '@tiptap/pm/model'

type WidgetOptions = { className: string; label: string; threadId?: string | undefined; tag?: string | undefined }

/** Words in the line that are not in the text: to come, or gone. */
export function wordsWidget(kind: 'ins' | 'del', content: readonly DraftNode[], options: WidgetOptions): HTMLElement {
  const dom = widget(kind, options)
  dom.append(serialize(content))
  return dom
}

/** A block that is not in the text, under a line that says what it is. */
export function blockWidget(kind: 'ins' | 'del', block: DraftNode, options: WidgetOptions): HTMLElement {
  const dom = widget('div', options)
  const words = document.createElement(kind)
  words.append(serialize([block]))
  dom.append(labelElement(options.label), words)
  return dom
}

/** A line that says something of the block below it. */
export function labelWidget(options: WidgetOptions): HTMLElement {
  const dom = widget('div', options)
  dom.append(labelElement(options.label))
  return dom
}

function widget(name: string, { className, label, threadId, tag }: WidgetOptions): HTMLElement {
  const dom = document.createElement(name)
  dom.className = className
  dom.contentEditable = 'false'
  if (name !== 'div') {
    dom.title = label
    dom.setAttribute('aria-label', label)
    // So that the name given to it is said: an insertion or deletion as such has none.
    dom.setAttribute('role', 'note')
  }
  if (threadId !== undefined) dom.dataset['threads'] = threadId
  if (tag !== undefined) dom.dataset['tag'] = tag
  return dom
}

function labelElement(label: string): HTMLElement {
  const dom = document.createElement('span')
  dom.className = 'edit-label'
  dom.textContent = label
  return dom
}

function serialize(content: readonly DraftNode[]): DocumentFragment {
  const nodes = content.map((node) => Node.fromJSON(documentSchema, node))
  const host = document.createDocumentFragment()
  const serializer = DOMSerializer.fromSchema(documentSchema)
  for (const node of nodes) host.append(serializer.serializeNode(node))
  return host
}
