import type { BlockChange } from '@plenum/document/suggestion/block-change'
import type { LateEdit, Offered } from '@plenum/schema/api/freeze'
import type { Language } from '@plenum/schema/language'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApiProblemCode, problemCodeOf } from '../../shared/api/api-problem.ts'
import { languageNames } from '../../shared/i18n/language-names.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { dismissLateEdits } from './api/dismiss-late-edits.ts'
import { offerLateEdits } from './api/offer-late-edits.ts'
import styles from './late-edit.module.css'

/** A list item that shows what one change comes to. */
export type RenderChange = (change: BlockChange, language: Language, key: number) => ReactNode

type LateEditViewProps = {
  lateEdit: LateEdit
  formats: Formats
  renderChange: RenderChange
  onOffered: (offered: Offered) => void
  onSettled: () => Promise<void>
}

/** What one person wrote too late in one draft; its author makes suggestions of it, or puts it away. */
export function LateEditView({ lateEdit, formats, renderChange, onOffered, onSettled }: LateEditViewProps) {
  const { t } = useTranslation(['final', 'common'])
  const { id, author, language, at, words, me } = lateEdit
  const changes = lateEdit.changes as unknown as BlockChange[]
  const [isOffering, setOffering] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<ApiProblemCode | null>(null)

  async function offer(): Promise<void> {
    setOffering(true)
    setProblem(null)
    try {
      onOffered(await offerLateEdits(id))
      await onSettled()
    } catch (error) {
      setProblem(problemCodeOf(error))
    } finally {
      setOffering(false)
    }
  }

  const named = { language: languageNames[language] }
  return (
    <li className={styles['item']}>
      <h3>
        {author.name} · {named.language} <small>{formats.moment(at)}</small>
      </h3>
      {changes.length > 0 ? (
        <>
          <h4>{t('late.changes')}</h4>
          <ul className={styles['changes']}>{changes.map((change, index) => renderChange(change, language, index))}</ul>
        </>
      ) : (
        <>
          <h4>{t('late.words')}</h4>
          <blockquote lang={language}>{words}</blockquote>
        </>
      )}
      <p className={styles['soft']}>{t(`late.${whyNot(lateEdit)}`, { name: author.name })}</p>
      {problem !== null && (
        <Notice kind="bad" announced>
          {t(`common:problem.${problem}`)}
        </Notice>
      )}
      {me.isAuthor && (
        <div className={styles['buttons']}>
          <Button
            kind="primary"
            isDisabled={!me.mayOffer}
            isPending={isOffering}
            aria-label={t('late.offerNamed', named)}
            onPress={() => void offer()}
          >
            {t('late.offer')}
          </Button>
          <Button aria-label={t('late.putAwayNamed', named)} onPress={() => setAsking(true)}>
            {t('late.putAway')}
          </Button>
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('late.putAwayTitle')}
          text={t('late.putAwayText')}
          confirm={t('late.putAwayConfirm')}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await dismissLateEdits(id)
            await onSettled()
          }}
        />
      )}
    </li>
  )
}

/** Why it cannot be offered now, or that it can. */
function whyNot({ changes, me }: LateEdit): 'theirs' | 'nothing' | 'closed' | 'may' {
  if (!me.isAuthor) return 'theirs'
  if (changes.length === 0) return 'nothing'
  return me.mayOffer ? 'may' : 'closed'
}
