/** How long after the last key a field goes into the text: not every letter is a change of its own for everybody. */
const pause = 400

export type MetaField = { dom: HTMLElement; show(value: string): void; commit(): void }

type MetaFieldOptions = {
  label: string
  hint: string
  language: string
  write: (value: string) => void
  leave: () => void
}

/**
 * A labelled field that looks like text and grows with it: a mirror of its value (drawn by CSS) keeps the place, and is
 * what gets printed.
 */
export function createMetaField({ label, hint, language, write, leave }: MetaFieldOptions): MetaField {
  const dom = document.createElement('label')
  dom.className = 'meta-field'
  const name = document.createElement('b')
  name.textContent = label
  const box = document.createElement('span')
  box.className = 'meta-box'
  const input = document.createElement('textarea')
  input.rows = 1
  input.placeholder = hint
  input.lang = language
  input.spellcheck = true
  input.maxLength = 2_000
  box.append(input)
  dom.append(name, box)

  let written = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const mirror = (): void => {
    box.dataset['value'] = input.value || hint
  }
  const commit = (): void => {
    clearTimeout(timer)
    timer = undefined
    // A line: what is pasted with breaks becomes one.
    const value = input.value.replace(/\s*\n\s*/g, ' ')
    if (value === written) return
    written = value
    write(value)
  }
  input.addEventListener('input', () => {
    mirror()
    clearTimeout(timer)
    timer = setTimeout(commit, pause)
  })
  input.addEventListener('blur', commit)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    commit()
    leave()
  })
  return {
    dom,
    show(value) {
      const pending = timer !== undefined
      written = value
      // Somebody who is typing here keeps what they have typed; it goes over the other's when they pause.
      if (pending) return
      input.value = value
      dom.classList.toggle('is-empty', value === '')
      mirror()
    },
    commit,
  }
}
