import type { CreateThread, Thread } from '@plenum/schema/api/thread'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { use, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { createThread } from './api/create-thread.ts'
import { mentionableQuery } from './api/mentionable-query.ts'
import { DiscussionScope } from './discussion-scope.ts'
import { Composer } from './kept/composer.tsx'
import composerStyles from './kept/composer.module.css'
import { type NewComment, newCommentPlace } from './kept/new-comment.ts'
import type { NewComments } from './kept/use-new-comments.ts'
import { putThread } from './list/put-thread.ts'
import styles from './list/list.module.css'

type NewCommentFormProps = {
  comment: NewComment
  comments: NewComments
  onSent: (thread: Thread) => void
  /** Put away without sending. */
  onLeft: () => void
}

/** A new comment: on a passage, on a recommendation, or on the whole theme; for everyone or for one's own first. */
export function NewCommentForm({ comment, comments, onSent, onLeft }: NewCommentFormProps) {
  const { t } = useTranslation('discussion')
  const id = useId()
  const queryClient = useQueryClient()
  const { themeId, personId } = use(DiscussionScope)
  const { data: mentionable } = useQuery(mentionableQuery(themeId))
  const acronyms = mentionable?.people.find((person) => person.personId === personId)?.acronyms ?? []
  const partners = mentionable?.partners.filter(({ acronym }) => acronyms.includes(acronym)) ?? []
  const partner = partners.find(({ partnerId }) => partnerId === comment.partnerId) ?? partners[0]
  const { about, visibility } = comment
  let created: Thread | null = null

  return (
    <section className={styles['form']} aria-labelledby={id}>
      <h3 id={id} className={styles['formTitle']}>
        {t('new.title')}
      </h3>
      {about.on === 'theme' ? (
        <p className={styles['about']}>{t('panel.onTheme')}</p>
      ) : (
        <blockquote className={styles['about']} lang={about.language}>
          {about.on === 'passage' ? about.quote : about.title}
        </blockquote>
      )}
      <Composer<CreateThread>
        place={newCommentPlace(comment)}
        label={t('composer.comment')}
        submit={t('composer.send')}
        bodyOf={(text) => ({
          kind: 'comment',
          visibility,
          ...(partner === undefined ? {} : { partnerId: partner.partnerId }),
          anchor: anchorOf(comment),
          text,
        })}
        post={async (body, key) => {
          created = await createThread(themeId, body, key)
          putThread(queryClient, created)
        }}
        onSent={() => {
          comments.remove(comment.id)
          if (created !== null) onSent(created)
        }}
        onClose={() => {
          comments.close()
          onLeft()
        }}
        onDiscard={() => comments.remove(comment.id)}
      >
        {partners.length > 1 && partner !== undefined && (
          <SelectField
            label={t('new.partner')}
            name="partnerId"
            value={partner.partnerId}
            onChange={(partnerId) => comments.change({ ...comment, partnerId })}
            options={partners.map(({ partnerId, acronym }) => ({ value: partnerId, label: acronym }))}
          />
        )}
        {partner !== undefined && (
          <fieldset className={composerStyles['choices']}>
            <legend className={styles['unseen']}>{t('new.visibility')}</legend>
            {(['theme', 'organisation'] as const).map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name={`visibility-${comment.id}`}
                  checked={visibility === each}
                  onChange={() => comments.change({ ...comment, visibility: each })}
                />
                {each === 'theme' ? t('new.everyone') : t('new.internal', { acronym: partner.acronym })}
              </label>
            ))}
          </fieldset>
        )}
      </Composer>
    </section>
  )
}

function anchorOf({ about }: NewComment): Extract<CreateThread, { kind: 'comment' }>['anchor'] {
  switch (about.on) {
    case 'theme':
      return { on: 'theme' }
    case 'passage':
      return { on: 'passage', language: about.language, from: about.from, to: about.to }
    case 'recommendation':
      return { on: 'recommendation', language: about.language, recommendationId: about.recommendationId }
  }
}
