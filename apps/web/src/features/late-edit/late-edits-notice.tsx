import type { LateEdit } from '@plenum/schema/api/freeze'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { localeOf } from '../../shared/i18n/locale-of.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { LateEditsDialog, type LateEditsDialogProps } from './late-edits-dialog.tsx'
import styles from './late-edit.module.css'

type LateEditsNoticeProps = Omit<LateEditsDialogProps, 'onClose'>

/** Says above the text that somebody wrote after it was closed, and leads to it. Stays while the window is open. */
export function LateEditsNotice({ lateEdits, ...dialog }: LateEditsNoticeProps) {
  const { t } = useTranslation('final')
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const own = lateEdits.filter(({ me }) => me.isAuthor)
  const names = [...new Set(lateEdits.filter(({ me }) => !me.isAuthor).map(({ author }) => author.name))]
  const list = new Intl.ListFormat(localeOf(language))
  if (lateEdits.length === 0 && !isOpen) return null
  return (
    <>
      {lateEdits.length > 0 && (
        <Notice kind="warn" announced>
          <span className={styles['notice']}>
            <span>
              {own.length > 0 && t('late.own', { count: passagesOf(own) })}{' '}
              {names.length > 0 && t('late.others', { count: names.length, names: list.format(names) })}
            </span>
            <Button small onPress={() => setOpen(true)}>
              {t('late.show')}
            </Button>
          </span>
        </Notice>
      )}
      {isOpen && <LateEditsDialog lateEdits={lateEdits} {...dialog} onClose={() => setOpen(false)} />}
    </>
  )
}

/** What cannot be read as changes of the text is one passage, whatever is in it. */
function passagesOf(lateEdits: readonly LateEdit[]): number {
  return lateEdits.reduce((total, { changes }) => total + Math.max(1, changes.length), 0)
}
