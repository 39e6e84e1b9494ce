import type { ImportResult } from '@plenum/schema/api/import'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/ui/button.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'

/** The links of invitations that were made, one a line after its address; the server cannot show them again. */
export function ImportedLinks({ links }: { links: ImportResult['links'] }) {
  const { t } = useTranslation(['partners', 'common'])
  const [copied, setCopied] = useState(false)
  const text = links.map(({ email, link }) => `${email}\t${link}`).join('\n')
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      // No clipboard without https: the field is there to copy from by hand.
      setCopied(false)
    }
  }
  return (
    <>
      <TextField
        label={t('import.links', { count: links.length })}
        description={t('import.linksText')}
        rows={Math.min(8, links.length + 1)}
        value={text}
        isReadOnly
      />
      <div>
        <Button onPress={() => void copy()}>{copied ? t('common:action.copied') : t('common:action.copy')}</Button>
      </div>
    </>
  )
}
