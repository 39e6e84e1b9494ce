import type { Language } from '@plenum/schema/language'
import type { RecordedStance } from '@plenum/schema/position'

type PositionsWords = {
  /** Above what partners say of one recommendation, where it is printed. */
  title: string
  header: [partner: string, name: string, recommendation: string, title: string, stance: string, statement: string]
  stances: Record<RecordedStance, string>
}

/** What a file of positions, or a text with them, says of itself, in the reader's language. */
export const positionsWords: Record<Language, PositionsWords> = {
  nl: {
    title: 'Standpunten van de partners',
    header: ['Partner', 'Naam', 'Aanbeveling', 'Titel', 'Standpunt', 'Toelichting'],
    stances: {
      endorse: 'Onderschrijven',
      reservation: 'Onderschrijven met voorbehoud',
      object: 'Bezwaar maken',
      abstain: 'Zich onthouden',
      silence: 'Geen antwoord',
      'consent-by-silence': 'Stilzwijgende instemming',
    },
  },
  fr: {
    title: 'Positions des partenaires',
    header: ['Partenaire', 'Nom', 'Recommandation', 'Titre', 'Position', 'Motivation'],
    stances: {
      endorse: 'Approuver',
      reservation: 'Approuver avec réserve',
      object: 'S’opposer',
      abstain: 'S’abstenir',
      silence: 'Sans réponse',
      'consent-by-silence': 'Accord tacite',
    },
  },
  de: {
    title: 'Stellungnahmen der Partner',
    header: ['Partner', 'Name', 'Empfehlung', 'Titel', 'Stellungnahme', 'Begründung'],
    stances: {
      endorse: 'Zustimmen',
      reservation: 'Mit Vorbehalt zustimmen',
      object: 'Ablehnen',
      abstain: 'Sich enthalten',
      silence: 'Keine Antwort',
      'consent-by-silence': 'Stillschweigende Zustimmung',
    },
  },
  en: {
    title: 'Positions of the partners',
    header: ['Partner', 'Name', 'Recommendation', 'Title', 'Position', 'Statement'],
    stances: {
      endorse: 'Endorse',
      reservation: 'Endorse with a reservation',
      object: 'Object',
      abstain: 'Abstain',
      silence: 'No answer',
      'consent-by-silence': 'Consent by silence',
    },
  },
}
