import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { addFootKeys } from './foot-keys.ts'
import { goAfter } from './go-after.ts'
import { hasRationale } from './has-rationale.ts'
import { createMetaField } from './meta-field.ts'
import type { RecommendationFields, RecommendationHandlers } from './recommendation-words.ts'

type View = {
  view: EditorView
  getPos: () => number | undefined
  handlers: RecommendationFields | RecommendationHandlers
}

/**
 * Recommendations with their fields and, where there is anything to be done with them as a whole, their buttons, for those
 * who write. The number in the margin is a CSS counter.
 */
export function recommendationView(handlers: RecommendationFields | RecommendationHandlers): Extension {
  return Extension.create({
    name: 'recommendationView',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key: new PluginKey('recommendationView'),
          props: {
            nodeViews: {
              recommendation: (node, view, getPos) => createView(node, { view, getPos, handlers }),
            },
          },
        }),
      ]
    },
  })
}

/** Plain DOM, not React: a text with a hundred recommendations must open and type at once. */
function createView(node: Node, context: View): NodeView {
  const { view, getPos, handlers } = context
  let current = node
  const dom = document.createElement('section')
  dom.dataset['type'] = 'recommendation'
  const contentDOM = document.createElement('div')
  contentDOM.className = 'recommendation-text'

  const write = (name: string) => (value: string) => {
    const pos = getPos()
    if (pos === undefined || view.isDestroyed) return
    view.dispatch(view.state.tr.setNodeAttribute(pos, name, value))
  }
  const leave = (): void => backToText(context, current)
  const { words, language } = handlers
  const fields = {
    addressees: createMetaField({
      label: words.addressees,
      hint: words.addresseesHint,
      language,
      write: write('addressees'),
      leave,
    }),
    timeFrame: createMetaField({
      label: words.timeFrame,
      hint: words.timeFrameHint,
      language,
      write: write('timeFrame'),
      leave,
    }),
  }
  const foot = document.createElement('div')
  foot.className = 'recommendation-foot'
  foot.contentEditable = 'false'
  foot.append(fields.addressees.dom, fields.timeFrame.dom)
  if ('remove' in handlers) {
    foot.append(createActions(getPos, handlers))
    addFootKeys(foot, {
      back: () => (isInside(context, current) ? view.focus() : leave()),
      on: () => goAfter(view, getPos()),
    })
  }
  dom.append(contentDOM, foot)
  show(node)

  function show(shown: Node): void {
    const { attrs } = shown
    dom.dataset['id'] = String(attrs['id'] ?? '')
    // For print; on the screen it is where to write.
    dom.toggleAttribute('data-no-rationale', !hasRationale(shown))
    fields.addressees.show(String(attrs['addressees'] ?? ''))
    fields.timeFrame.show(String(attrs['timeFrame'] ?? ''))
  }

  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== current.type) return false
      current = next
      show(next)
      return true
    },
    stopEvent: (event) => event.target instanceof Element && foot.contains(event.target),
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    destroy() {
      fields.addressees.commit()
      fields.timeFrame.commit()
    },
  }
}

/** To the end of what the fields belong to. */
function backToText({ view, getPos }: View, node: Node): void {
  const pos = getPos()
  if (pos === undefined) return
  const end = TextSelection.near(view.state.doc.resolve(pos + node.nodeSize - 1), -1)
  view.dispatch(view.state.tr.setSelection(end))
  view.focus()
}

function isInside({ view, getPos }: View, node: Node): boolean {
  const pos = getPos()
  const { head } = view.state.selection
  return pos !== undefined && head > pos && head < pos + node.nodeSize
}

function createActions(getPos: View['getPos'], { words, move, remove, comment }: RecommendationHandlers): HTMLElement {
  const group = document.createElement('span')
  group.className = 'recommendation-actions'
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', words.actions)
  const add = (text: string, act: (pos: number) => void, className = ''): void => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = className
    button.textContent = text
    // Keeps the cursor where it is, so that one can go on writing.
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => {
      const pos = getPos()
      if (pos !== undefined) act(pos)
    })
    group.append(button)
  }
  // Shown for as long as one may comment (paper.module.css).
  add(words.comment, comment, 'recommendation-comment')
  add(words.moveUp, (pos) => move(pos, 'up'))
  add(words.moveDown, (pos) => move(pos, 'down'))
  add(words.remove, remove)
  return group
}
