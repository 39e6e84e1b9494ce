import type { JSONContent } from '@tiptap/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/ui/button.tsx'
import { passagesAsHtml, passagesAsText } from './passages-as.ts'
import styles from './rescue.module.css'

type RescueProps = {
  passages: JSONContent[]
  /** For the name of the file. */
  name: string
  language: string
  onDiscard?: (() => void) | undefined
}

/** Words that the server did not take, whole and readable, to be copied or downloaded. */
export function Rescue({ passages, name, language, onDiscard }: RescueProps) {
  const { t } = useTranslation('editor')
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const text = passagesAsText(passages)

  async function copy(): Promise<void> {
    try {
      const parts = {
        'text/html': new Blob([passagesAsHtml(passages)], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }
      await navigator.clipboard.write([new ClipboardItem(parts)])
      setCopied('yes')
    } catch {
      // Browsers refuse the clipboard without TLS: the text stands below and can be selected, or downloaded.
      setCopied('no')
    }
  }

  function download(): void {
    const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${name}</title><body>${passagesAsHtml(passages)}</body></html>`
    const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${name}.html`
    link.click()
    URL.revokeObjectURL(address)
  }

  return (
    <div className={styles['rescue']}>
      <details>
        <summary>{t('rescue.show')}</summary>
        <pre lang={language} tabIndex={0}>
          {text}
        </pre>
      </details>
      <div className={styles['buttons']}>
        <Button small onPress={() => void copy()}>
          {t('rescue.copy')}
        </Button>
        <Button small onPress={download}>
          {t('rescue.download')}
        </Button>
        {onDiscard !== undefined && (
          <Button small kind="quiet" onPress={onDiscard}>
            {t('rescue.discard')}
          </Button>
        )}
        <span role="status">{copied !== null && t(copied === 'yes' ? 'rescue.copied' : 'rescue.notCopied')}</span>
      </div>
    </div>
  )
}
