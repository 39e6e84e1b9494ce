import type { Language } from '@plenum/schema/language'
import type { DispositionOutcome, ThreadKind } from '@plenum/schema/thread'
import type { RegisterColumn } from './register-columns.ts'

export type RegisterWords = {
  title: string
  columns: Record<RegisterColumn, string>
  kinds: Record<ThreadKind, string>
  /** Said after the kind. */
  onEarlierText: string
  outcomes: Record<DispositionOutcome | 'withdrawn' | 'settled' | 'unanswered', string>
}

/** What the files of the register say besides what people wrote. */
export const registerWords: Record<Language, RegisterWords> = {
  nl: {
    title: 'Register van opmerkingen en voorstellen',
    columns: {
      number: 'Nr.',
      round: 'Ronde',
      kind: 'Soort',
      language: 'Taal',
      recommendation: 'Aanbeveling',
      quote: 'Passage',
      author: 'Auteur',
      partner: 'Organisatie',
      text: 'Opmerking',
      before: 'Tekst voordien',
      after: 'Voorgestelde tekst',
      outcome: 'Beslissing',
      reason: 'Motivering',
      decidedBy: 'Beslist door',
      decidedAt: 'Beslist op',
      submittedAt: 'Ingediend op',
    },
    kinds: { comment: 'Opmerking', suggestion: 'Voorstel' },
    onEarlierText: 'gemaakt op een eerdere tekst',
    outcomes: {
      accepted: 'Aanvaard',
      partly: 'Deels aanvaard',
      rejected: 'Geweigerd',
      deferred: 'Uitgesteld',
      withdrawn: 'Ingetrokken door de auteur',
      settled: 'Afgesloten door de auteur',
      unanswered: 'Nog niet beantwoord',
    },
  },
  fr: {
    title: 'Registre des commentaires et suggestions',
    columns: {
      number: 'N°',
      round: 'Tour',
      kind: 'Type',
      language: 'Langue',
      recommendation: 'Recommandation',
      quote: 'Passage',
      author: 'Auteur',
      partner: 'Organisation',
      text: 'Commentaire',
      before: 'Texte précédent',
      after: 'Texte proposé',
      outcome: 'Décision',
      reason: 'Motivation',
      decidedBy: 'Décidé par',
      decidedAt: 'Décidé le',
      submittedAt: 'Soumis le',
    },
    kinds: { comment: 'Commentaire', suggestion: 'Suggestion' },
    onEarlierText: 'faite sur un texte antérieur',
    outcomes: {
      accepted: 'Accepté',
      partly: 'Accepté en partie',
      rejected: 'Refusé',
      deferred: 'Reporté',
      withdrawn: 'Retiré par son auteur',
      settled: 'Clos par son auteur',
      unanswered: 'Sans réponse',
    },
  },
  de: {
    title: 'Register der Kommentare und Vorschläge',
    columns: {
      number: 'Nr.',
      round: 'Runde',
      kind: 'Art',
      language: 'Sprache',
      recommendation: 'Empfehlung',
      quote: 'Textstelle',
      author: 'Verfasst von',
      partner: 'Organisation',
      text: 'Kommentar',
      before: 'Text vorher',
      after: 'Vorgeschlagener Text',
      outcome: 'Entscheidung',
      reason: 'Begründung',
      decidedBy: 'Entschieden von',
      decidedAt: 'Entschieden am',
      submittedAt: 'Eingereicht am',
    },
    kinds: { comment: 'Kommentar', suggestion: 'Vorschlag' },
    onEarlierText: 'zu einem früheren Text gemacht',
    outcomes: {
      accepted: 'Angenommen',
      partly: 'Teilweise angenommen',
      rejected: 'Abgelehnt',
      deferred: 'Vertagt',
      withdrawn: 'Vom Verfasser zurückgezogen',
      settled: 'Vom Verfasser abgeschlossen',
      unanswered: 'Noch nicht beantwortet',
    },
  },
  en: {
    title: 'Register of comments and suggestions',
    columns: {
      number: 'No.',
      round: 'Round',
      kind: 'Kind',
      language: 'Language',
      recommendation: 'Recommendation',
      quote: 'Passage',
      author: 'Author',
      partner: 'Organisation',
      text: 'Comment',
      before: 'Text before',
      after: 'Proposed text',
      outcome: 'Outcome',
      reason: 'Reason',
      decidedBy: 'Decided by',
      decidedAt: 'Decided on',
      submittedAt: 'Submitted on',
    },
    kinds: { comment: 'Comment', suggestion: 'Suggestion' },
    onEarlierText: 'made on an earlier text',
    outcomes: {
      accepted: 'Accepted',
      partly: 'Partly accepted',
      rejected: 'Rejected',
      deferred: 'Deferred',
      withdrawn: 'Withdrawn by its author',
      settled: 'Closed by its author',
      unanswered: 'Not answered yet',
    },
  },
}
