import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Awareness } from 'y-protocols/awareness'
import { PopoverButton } from '../../../shared/ui/popover-button.tsx'
import styles from '../page/top-line.module.css'
import { PersonMark } from './person-mark.tsx'
import { PresenceNews } from './presence-news.tsx'
import { readTellsPresence, writeTellsPresence } from './tells-presence.ts'
import { usePeople } from './use-people.ts'

/** Round marks shown before the rest becomes a number. */
const shown = 4

/** Who has this text open: a mark for each, names behind them. The person who looks is not listed among the others. */
export function PresenceList({ awareness, personId }: { awareness: Awareness; personId: string }) {
  const { t } = useTranslation('editor')
  const [tells, setTells] = useState(() => readTellsPresence(localStorage))
  const people = usePeople(awareness, personId)
  const alone = people.length === 0
  return (
    <div className={styles['people']}>
      <PopoverButton
        title={t('people.title')}
        label={alone ? `${t('people.aloneShort')}. ${t('people.title')}` : t('people.others', { count: people.length })}
        className={styles['peopleButton'] ?? ''}
        face={
          <>
            {people.slice(0, shown).map((person) => (
              <PersonMark key={person.personId} person={person} />
            ))}
            {alone && <span className={styles['alone']}>{t('people.aloneShort')}</span>}
            {people.length > shown && <span className={styles['more']} data-more={`+${people.length - shown}`} />}
          </>
        }
      >
        {alone && <p>{t('people.alone')}</p>}
        <ul className={styles['names']}>
          {people.map((person) => (
            <li key={person.personId}>
              <PersonMark person={person} />
              <span>
                {person.name}
                {person.partner !== '' && <small>{person.partner}</small>}
              </span>
            </li>
          ))}
        </ul>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={tells}
            onChange={(event) => {
              writeTellsPresence(localStorage, event.currentTarget.checked)
              setTells(event.currentTarget.checked)
            }}
          />
          <span>{t('people.tell')}</span>
        </label>
      </PopoverButton>
      {tells && <PresenceNews people={people} />}
    </div>
  )
}
