import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { NodeView } from '@tiptap/pm/view'
import { hasRationale } from './has-rationale.ts'
import type { RecommendationWords } from './recommendation-words.ts'

export type RecommendationReading = {
  words: Pick<RecommendationWords, 'addressees' | 'timeFrame' | 'comment'>
  /** On the recommendation as a whole. */
  comment(pos: number): void
}

/** Recommendations for those who read: the same look, and what is not filled in is not there. */
export function recommendationReading(options: RecommendationReading): Extension {
  return Extension.create({
    name: 'recommendationReading',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key: new PluginKey('recommendationReading'),
          props: { nodeViews: { recommendation: (node, _view, getPos) => createView(node, options, getPos) } },
        }),
      ]
    },
  })
}

function createView(node: Node, { words, comment }: RecommendationReading, getPos: () => number | undefined): NodeView {
  const dom = document.createElement('section')
  dom.dataset['type'] = 'recommendation'
  const contentDOM = document.createElement('div')
  contentDOM.className = 'recommendation-text'
  const foot = document.createElement('p')
  foot.className = 'recommendation-foot'
  dom.append(
    contentDOM,
    foot,
    createComment(words.comment, () => comment(getPos() ?? 0)),
  )
  show(node)

  function show(shown: Node): void {
    const { attrs } = shown
    dom.dataset['id'] = String(attrs['id'] ?? '')
    dom.toggleAttribute('data-no-rationale', !hasRationale(shown))
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

/** At its number; shown for as long as one may comment (paper.module.css). */
function createComment(label: string, act: () => void): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'recommendation-comment'
  button.title = label
  button.setAttribute('aria-label', label)
  const sign = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  sign.setAttribute('viewBox', '0 0 24 24')
  sign.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', 'M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2zM12 7v6M9 10h6')
  sign.append(path)
  button.append(sign)
  button.addEventListener('click', act)
  return button
}

function field(label: string, value: string): HTMLElement[] {
  if (value === '') return []
  const dom = document.createElement('span')
  const name = document.createElement('b')
  name.textContent = label
  dom.append(name, ` ${value}`)
  return [dom]
}
