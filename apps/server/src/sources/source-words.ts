import type { Language } from '@plenum/schema/language'
import type { activityKinds } from '@plenum/schema/api/calendar'

type SourceWords = {
  /** Above what a recommendation rests on, where it is printed. */
  title: string
  kinds: Record<(typeof activityKinds)[number], string>
  challenge: string
  thread: string
  quotes: [open: string, close: string]
}

/** What a text says of its sources, in its own language. */
export const sourceWords: Record<Language, SourceWords> = {
  nl: {
    title: 'Steunt op',
    kinds: {
      'round-table': 'Rondetafel',
      seminar: 'Seminarie',
      'study-day': 'Studiedag',
      workshop: 'Workshop',
      other: 'Activiteit',
    },
    challenge: 'Uitdaging',
    thread: 'Bespreking',
    quotes: ['“', '”'],
  },
  fr: {
    title: 'S’appuie sur',
    kinds: {
      'round-table': 'Table ronde',
      seminar: 'Séminaire',
      'study-day': 'Journée d’étude',
      workshop: 'Atelier',
      other: 'Activité',
    },
    challenge: 'Défi',
    thread: 'Discussion',
    quotes: ['«\u00a0', '\u00a0»'],
  },
  de: {
    title: 'Stützt sich auf',
    kinds: {
      'round-table': 'Runder Tisch',
      seminar: 'Seminar',
      'study-day': 'Studientag',
      workshop: 'Workshop',
      other: 'Aktivität',
    },
    challenge: 'Herausforderung',
    thread: 'Diskussion',
    quotes: ['„', '“'],
  },
  en: {
    title: 'Rests on',
    kinds: {
      'round-table': 'Round table',
      seminar: 'Seminar',
      'study-day': 'Study day',
      workshop: 'Workshop',
      other: 'Activity',
    },
    challenge: 'Challenge',
    thread: 'Discussion',
    quotes: ['“', '”'],
  },
}
