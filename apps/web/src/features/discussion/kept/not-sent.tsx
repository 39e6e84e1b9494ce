import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblemCode } from '../../../shared/api/api-problem.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'

/** After these another press will not help: the words may be wanted elsewhere. */
const final: readonly ApiProblemCode[] = ['round-closed', 'not-allowed', 'not-found', 'passage-gone']

/** The server does not have it: that, and why; where it never will, a way to take the words along. */
export function NotSent({ problem, text }: { problem: ApiProblemCode; text: string }) {
  const { t } = useTranslation(['discussion', 'common'])
  const [copied, setCopied] = useState(false)
  return (
    <Notice kind="bad" announced>
      <span>
        <strong>{t('composer.notSent')}</strong> {t(`common:problem.${problem}`)}
      </span>
      {final.includes(problem) && 'clipboard' in navigator && (
        <Button small onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {copied ? t('common:action.copied') : t('composer.copy')}
        </Button>
      )}
    </Notice>
  )
}
