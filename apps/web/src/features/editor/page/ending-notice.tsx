import type { JSONContent } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/ui/button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { type Ending, mayRetry } from '../connection/ending.ts'
import { Rescue } from './rescue.tsx'

type EndingNoticeProps = {
  ending: Ending
  passages: JSONContent[]
  name: string
  language: string
  onRetry: () => void
}

/** Why the connection is over, what that means for the text, and the way out. */
export function EndingNotice({ ending, passages, name, language, onRetry }: EndingNoticeProps) {
  const { t } = useTranslation(['editor', 'common'])
  return (
    <Notice kind="bad" announced>
      <span>
        <strong>{t(`ending.${ending}.title`)}</strong> {t(`ending.${ending}.text`)}
        {passages.length > 0 && ` ${t('rescue.unsaved')}`}
      </span>
      {ending === 'signed-out' && (
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {t('ending.signIn')}
        </a>
      )}
      {mayRetry(ending) ? (
        <Button small onPress={onRetry}>
          {t('ending.retry')}
        </Button>
      ) : (
        ending !== 'not-allowed' &&
        ending !== 'deleted' && (
          <Button small onPress={() => location.reload()}>
            {t('common:page.reload')}
          </Button>
        )
      )}
      {passages.length > 0 && <Rescue passages={passages} name={name} language={language} />}
    </Notice>
  )
}
