import type { activityKinds } from '@plenum/schema/api/calendar'
import type { Language } from '@plenum/schema/language'
import type { Stage } from '@plenum/schema/stage'

type FeedWords = {
  kinds: Record<(typeof activityKinds)[number], string>
  /** Of a deadline, before the theme. */
  ends: Record<Stage, string>
  liveStream: string
}

/** What a calendar feed says around the programme's own words, in its reader's language. */
export const feedWords: Record<Language, FeedWords> = {
  nl: {
    kinds: {
      'round-table': 'Rondetafel',
      seminar: 'Seminarie',
      'study-day': 'Studiedag',
      workshop: 'Workshop',
      other: 'Activiteit',
    },
    ends: {
      drafting: 'Einde van het opstellen',
      review: 'Einde van de nalezing',
      consolidation: 'Einde van de consolidatie',
      validation: 'Einde van de standpunten',
      frozen: 'Vastgelegd',
    },
    liveStream: 'Livestream',
  },
  fr: {
    kinds: {
      'round-table': 'Table ronde',
      seminar: 'Séminaire',
      'study-day': 'Journée d’étude',
      workshop: 'Atelier',
      other: 'Activité',
    },
    ends: {
      drafting: 'Fin de la rédaction',
      review: 'Fin de la relecture',
      consolidation: 'Fin de la consolidation',
      validation: 'Fin des prises de position',
      frozen: 'Texte arrêté',
    },
    liveStream: 'Diffusion en direct',
  },
  de: {
    kinds: {
      'round-table': 'Runder Tisch',
      seminar: 'Seminar',
      'study-day': 'Studientag',
      workshop: 'Workshop',
      other: 'Aktivität',
    },
    ends: {
      drafting: 'Ende der Abfassung',
      review: 'Ende der Leserunde',
      consolidation: 'Ende der Konsolidierung',
      validation: 'Ende der Stellungnahmen',
      frozen: 'Festgelegt',
    },
    liveStream: 'Livestream',
  },
  en: {
    kinds: {
      'round-table': 'Round table',
      seminar: 'Seminar',
      'study-day': 'Study day',
      workshop: 'Workshop',
      other: 'Activity',
    },
    ends: {
      drafting: 'End of drafting',
      review: 'End of the review',
      consolidation: 'End of consolidation',
      validation: 'End of positions',
      frozen: 'Final',
    },
    liveStream: 'Live stream',
  },
}
