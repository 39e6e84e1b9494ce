import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { NodeView } from '@tiptap/pm/view'
import type { RecommendationWords } from './recommendation-words.ts'

type Words = Pick<RecommendationWords, 'addressees' | 'timeFrame'>

/** Recommendations for those who read: the same look, and what is not filled in is not there. */
export function recommendationReading(words: Words): Extension {
  return Extension.create({
    name: 'recommendationReading',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key: new PluginKey('recommendationReading'),
          props: { nodeViews: { recommendation: (node) => createView(node, words) } },
        }),
      ]
    },
  })
}

function createView(node: Node, words: Words): NodeView {
  const dom = document.createElement('section')
  dom.dataset['type'] = 'recommendation'
  const contentDOM = document.createElement('div')
  contentDOM.className = 'recommendation-text'
  const foot = document.createElement('p')
  foot.className = 'recommendation-foot'
  dom.append(contentDOM, foot)
  show(node)

  function show({ attrs, content }: Node): void {
    dom.dataset['id'] = String(attrs['id'] ?? '')
    dom.toggleAttribute('data-no-rationale', content.content.every(isEmptyRationale))
    foot.replaceChildren(
      ...field(words.addressees, String(attrs['addressees'] ?? '')),
      ...field(words.timeFrame, String(attrs['timeFrame'] ?? '')),
    )
    foot.hidden = foot.childElementCount === 0
  }

  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false
      show(next)
      return true
    },
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  }
}

/** Nothing to read in it: its label would announce an emptiness. Parts of other kinds do not count. */
function isEmptyRationale(part: Node): boolean {
  if (part.type.name !== 'recommendationRationale') return true
  let empty = part.textContent.trim() === ''
  part.descendants((node) => {
    if (node.isAtom || node.type.name === 'table') empty = false
  })
  return empty
}

function field(label: string, value: string): HTMLElement[] {
  if (value === '') return []
  const dom = document.createElement('span')
  const name = document.createElement('b')
  name.textContent = label
  dom.append(name, ` ${value}`)
  return [dom]
}
