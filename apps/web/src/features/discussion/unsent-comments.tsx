import { use } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/ui/button.tsx'
import { DiscussionScope } from './discussion-scope.ts'
import { newCommentPlace } from './kept/new-comment.ts'
import type { NewComments } from './kept/use-new-comments.ts'
import styles from './list/list.module.css'

/** Comments that were begun and wait to be finished. */
export function UnsentComments({ comments: { comments, openId, open } }: { comments: NewComments }) {
  const { t } = useTranslation('discussion')
  const { keptTexts } = use(DiscussionScope)
  const waiting = comments.filter((comment) => comment.id !== openId)
  return waiting.map((comment) => (
    <div key={comment.id} className={styles['unsent']}>
      <strong>{t('new.unsent')}</strong>
      <q>{keptTexts.read(newCommentPlace(comment)).text}</q>
      <Button small onPress={() => open(comment.id)}>
        {t('new.goOn')}
      </Button>
    </div>
  ))
}
