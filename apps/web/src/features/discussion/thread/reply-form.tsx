import type { EntryInput, Thread } from '@plenum/schema/api/thread'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { replyToThread } from '../api/reply-to-thread.ts'
import { Composer } from '../kept/composer.tsx'
import { putThread } from '../list/put-thread.ts'

export function ReplyForm({ thread, onClose }: { thread: Thread; onClose: () => void }) {
  const { t } = useTranslation('discussion')
  const queryClient = useQueryClient()
  return (
    <Composer<EntryInput>
      place={`reply:${thread.id}`}
      label={t('composer.reply')}
      submit={t('composer.send')}
      bodyOf={(text) => ({ text })}
      post={async (body, key) => putThread(queryClient, await replyToThread(thread.id, body, key))}
      onSent={onClose}
      onClose={onClose}
    />
  )
}
