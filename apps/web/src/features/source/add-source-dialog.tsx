import type { Activity } from '@plenum/schema/api/calendar'
import type { Challenge, TrailRecommendation } from '@plenum/schema/api/challenge'
import type { AddSource } from '@plenum/schema/api/source'
import type { Thread } from '@plenum/schema/api/thread'
import { localized } from '@plenum/schema/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import { addSource } from './api/add-source.ts'
import { passagesOf } from './passages-of.ts'

const kinds: readonly AddSource['kind'][] = ['activity', 'challenge', 'thread']

type AddSourceDialogProps = {
  themeId: string
  recommendation: TrailRecommendation
  activities: readonly Activity[]
  challenges: readonly Challenge[]
  /** Of the theme, as far as they were said to all of it. */
  threads: readonly Thread[]
  formats: Formats
  onAdded: () => Promise<void>
  onClose: () => void
}

/** Links what a recommendation rests on: an activity or words of its report, a challenge, a discussion. */
export function AddSourceDialog(props: AddSourceDialogProps) {
  const { themeId, recommendation, activities, challenges, threads, formats, onAdded, onClose } = props
  const { t } = useTranslation(['sources', 'common'])
  const language = useLanguage()
  const [kind, setKind] = useState<AddSource['kind']>('activity')
  const [targets, setTargets] = useState({
    activity: activities[0]?.id ?? '',
    challenge: challenges[0]?.id ?? '',
    thread: threads[0]?.id ?? '',
  })
  const [passageKey, setPassageKey] = useState('')
  const [quote, setQuote] = useState('')
  const activity = activities.find(({ id }) => id === targets.activity)
  const passages = activity === undefined ? [] : passagesOf(activity.report)
  const passage = passages.find(({ key }) => key === passageKey)
  const options = {
    activity: activities.map(({ id, title, startsAt }) => ({
      value: id,
      label: `${localized(title, language).text} (${formats.day(startsAt)})`,
    })),
    challenge: challenges.map(({ id, number, title }) => ({
      value: id,
      label: `C${number} ${localized(title, language).text}`,
    })),
    thread: threads.map(({ id, entries, author }) => ({
      value: id,
      label: `${author.name}: ${(entries[0]?.text ?? '').slice(0, 80)}`,
    })),
  }[kind]
  return (
    <FormDialog
      wide
      title={t('add.title', { number: recommendation.number })}
      submit={t('add.submit')}
      onClose={onClose}
      codeTexts={{ 'passage-gone': t('add.notFound'), 'bad-request': t('add.gone') }}
      onSubmit={async () => {
        await addSource(themeId, {
          recommendationId: recommendation.id,
          kind,
          targetId: targets[kind],
          passage: kind === 'activity' && passage !== undefined ? { language: passage.language, quote } : null,
        })
        await onAdded()
      }}
    >
      <SelectField
        label={t('add.kind')}
        name="kind"
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      {options.length === 0 ? (
        <Notice kind="info">{t(`add.none.${kind}`)}</Notice>
      ) : (
        <SelectField
          label={t(`kind.${kind}`)}
          name="targetId"
          value={targets[kind]}
          onChange={(value) => {
            setTargets({ ...targets, [kind]: value })
            setPassageKey('')
          }}
          options={options}
        />
      )}
      {kind === 'activity' && passages.length > 0 && (
        <SelectField
          label={t('add.passage')}
          name="passage"
          value={passageKey}
          onChange={(value) => {
            setPassageKey(value)
            setQuote(passages.find(({ key }) => key === value)?.quote ?? '')
          }}
          options={[
            { value: '', label: t('add.whole') },
            ...passages.map(({ key, language: of, quote: words }) => ({
              value: key,
              label: `${of}: ${words.length > 90 ? `${words.slice(0, 89)}…` : words}`,
            })),
          ]}
        />
      )}
      {kind === 'activity' && passage !== undefined && (
        <TextField
          label={t('add.words')}
          description={t('add.wordsText')}
          name="passage.quote"
          value={quote}
          onChange={setQuote}
          contentLanguage={passage.language}
          rows={4}
          maxLength={2000}
          isRequired
        />
      )}
    </FormDialog>
  )
}
