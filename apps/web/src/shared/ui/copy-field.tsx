import { Check, Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import styles from './copy-field.module.css'
import fieldStyles from './field.module.css'

/** Something to be taken elsewhere by one press. Where the browser forbids that, it is selected for copying by hand. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  async function copy() {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      // No clipboard without https: the selection is left for the keyboard.
      input.current?.focus()
    }
  }
  return (
    <div className={fieldStyles['field']}>
      <label className={fieldStyles['label']} htmlFor={id}>
        {label}
      </label>
      <div className={styles['row']}>
        <input
          ref={input}
          id={id}
          className={fieldStyles['input']}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
        />
        <Button kind="primary" onPress={() => void copy()}>
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {copied ? t('action.copied') : t('action.copy')}
        </Button>
      </div>
      <span role="status" className={styles['told']}>
        {copied ? t('action.copied') : ''}
      </span>
    </div>
  )
}
