import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/ui/button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'

/** A part of the panel could not be loaded, or broke: the text beside it goes on, and nothing typed is lost. */
export function PanelProblem({ reset }: ErrorComponentProps) {
  const { t } = useTranslation(['discussion', 'common'])
  return (
    <Notice kind="bad" announced>
      {t('panel.broken')}
      <Button small onPress={reset}>
        {t('common:action.retry')}
      </Button>
    </Notice>
  )
}
