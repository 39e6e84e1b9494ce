import type { Language } from '@plenum/schema/language'

/** What a reader says around a draft's own words, in the draft's language (not the person's). */
export type ReaderLabels = { rationale: string; addressees: string; timeFrame: string; notes: string; back: string }

export const readerLabels: Record<Language, ReaderLabels> = {
  nl: {
    rationale: 'Toelichting',
    addressees: 'Gericht aan',
    timeFrame: 'Termijn',
    notes: 'Noten',
    back: 'Terug naar de tekst',
  },
  fr: {
    rationale: 'Motivation',
    addressees: 'Destinataires',
    timeFrame: 'Délai',
    notes: 'Notes',
    back: 'Retour au texte',
  },
  de: {
    rationale: 'Begründung',
    addressees: 'Gerichtet an',
    timeFrame: 'Frist',
    notes: 'Anmerkungen',
    back: 'Zurück zum Text',
  },
  en: {
    rationale: 'Rationale',
    addressees: 'Addressees',
    timeFrame: 'Time frame',
    notes: 'Notes',
    back: 'Back to the text',
  },
}
