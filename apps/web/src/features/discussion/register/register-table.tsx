import type { RegisterLine } from '@plenum/schema/api/thread'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../shared/i18n/use-language.ts'
import { useFormats } from '../../../shared/time/use-formats.ts'
import { buttonClass } from '../../../shared/ui/button-class.ts'
import { type Column, DataTable } from '../../../shared/ui/data-table.tsx'
import { Empty } from '../../../shared/ui/empty.tsx'
import { DiffText } from '../suggestion/diff-text.tsx'
import { registerFilePath, registerFormats } from '../api/register-file-path.ts'
import { textDiff } from './text-diff.ts'
import styles from './register.module.css'

/** As the programs that open them are called, in every language. */
const formatNames = { csv: 'CSV', xlsx: 'Excel', docx: 'Word' } as const

type RegisterTableProps = {
  themeId: string
  lines: readonly RegisterLine[]
  timeZone: string
  renderLink: (line: RegisterLine, children: ReactNode) => ReactNode
}

/** The register of a theme: what was submitted, what was decided, what is still owed an answer. */
export function RegisterTable({ themeId, lines, timeZone, renderLink }: RegisterTableProps) {
  const { t } = useTranslation('register')
  const language = useLanguage()
  const formats = useFormats(timeZone)
  const [round, setRound] = useState<number | null>(null)
  const [onlyUnanswered, setOnlyUnanswered] = useState(false)
  if (lines.length === 0) return <Empty text={t('empty')} />
  const rounds = [...new Set(lines.map((line) => line.round))].toSorted((a, b) => a - b)
  const ofRound = lines.filter((line) => round === null || line.round === round)
  // What is owed an answer comes first.
  const shown = ofRound
    .filter(({ answered }) => !onlyUnanswered || !answered)
    .toSorted((a, b) => Number(a.answered) - Number(b.answered))
  const roundName = (number: number) => (number === 0 ? t('beforeRounds') : t('roundNumber', { round: number }))
  const columns: Column<RegisterLine>[] = [
    {
      key: 'about',
      label: t('about'),
      kind: 'head',
      renderCell: (line) => (
        <span className={styles['about']}>
          <b>{line.recommendation === null ? null : `R${line.recommendation}`}</b>{' '}
          {line.quote === '' || line.kind === 'suggestion' ? (
            t(line.language === null ? 'theme' : 'inText')
          ) : (
            <q lang={line.language ?? undefined}>{line.quote}</q>
          )}
        </span>
      ),
    },
    {
      key: 'said',
      label: t('said'),
      renderCell: ({ kind, text, before, after, language: lang }) => (
        <div className={styles['said']}>
          <small>{t(`kind.${kind}`)}</small>
          {kind === 'suggestion' && <DiffText parts={textDiff(before, after)} lang={lang} brief />}
          {text !== '' && <p>{text}</p>}
        </div>
      ),
    },
    {
      key: 'by',
      label: t('by'),
      renderCell: ({ author, partner, submittedAt, round: number }) => (
        <span className={styles['by']}>
          {author}
          <small>{[partner, formats.day(submittedAt)].filter(Boolean).join(' · ')}</small>
          <small>{roundName(number)}</small>
        </span>
      ),
    },
    {
      key: 'decision',
      label: t('decision'),
      renderCell: ({ answered, outcome, reason, decidedBy, decidedAt }) => {
        if (outcome === null) {
          return answered ? <span>{t('settled')}</span> : <strong className={styles['open']}>{t('open')}</strong>
        }
        return (
          <div className={styles['decision']}>
            <b className={styles[outcome]}>{t(`outcome.${outcome}`)}</b>
            {reason !== '' && <p>{reason}</p>}
            {decidedBy !== null && decidedAt !== null && (
              <small>
                {decidedBy} · {formats.day(decidedAt)}
              </small>
            )}
          </div>
        )
      },
    },
    { key: 'see', label: t('actions'), kind: 'action', renderCell: (line) => renderLink(line, t('see')) },
  ]
  return (
    <>
      <div className={styles['bar']}>
        <label>
          {t('round')}{' '}
          <select
            value={round ?? ''}
            onChange={({ target }) => setRound(target.value === '' ? null : Number(target.value))}
          >
            <option value="">{t('allRounds')}</option>
            {rounds.map((number) => (
              <option key={number} value={number}>
                {roundName(number)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={onlyUnanswered}
            onChange={({ target }) => setOnlyUnanswered(target.checked)}
          />
          {t('onlyUnanswered')}
        </label>
        <p role="status">
          {t('total', { count: ofRound.length })} ·{' '}
          <b className={ofRound.some(({ answered }) => !answered) ? styles['open'] : undefined}>
            {t('unanswered', { count: ofRound.filter(({ answered }) => !answered).length })}
          </b>
        </p>
        <ul aria-label={t('download')}>
          {registerFormats.map((format) => (
            <li key={format}>
              <a
                className={buttonClass({ small: true })}
                href={registerFilePath(themeId, { format, language, round })}
                download
                aria-label={t('downloadAs', { format: formatNames[format] })}
              >
                {formatNames[format]}
              </a>
            </li>
          ))}
        </ul>
      </div>
      {shown.length === 0 ? (
        <Empty text={t('nothing')} />
      ) : (
        <DataTable label={t('title')} columns={columns} rows={shown} rowKey={({ threadId }) => threadId} />
      )}
    </>
  )
}
