import type { NoticeWords } from './notice-words.ts'

export const de: NoticeWords = {
  locale: 'de-BE',
  sentences: {
    mention: '{{who}} hat Sie erwähnt',
    reply: '{{who}} hat in einer Diskussion geantwortet, an der Sie teilnehmen',
    disposition: 'Entscheidung über Ihren Beitrag: {{outcome}}',
    'stage-moved': 'Das Thema ist einen Schritt weiter: {{stage}}',
    'stage-until': 'Das Thema ist einen Schritt weiter: {{stage}}, bis {{deadline}}',
    'theme-frozen': 'Der Text wurde festgelegt',
    'theme-reopened': 'Der Text wurde wieder geöffnet: {{stage}}',
    'version-published': 'Fassung {{version}} wurde veröffentlicht',
    deadline: 'Die Frist endet am {{deadline}}',
    'joined-theme': 'Sie haben eine Rolle in diesem Thema: {{role}}',
    'invitation-accepted': '{{who}} hat Ihre Einladung angenommen',
    'activity-moved': 'Neuer Termin oder Ort: {{activity}}, {{when}}',
    'activity-cancelled': 'Entfällt: {{activity}}, {{when}}',
    'late-words': 'Was Sie nach Schließung des Textes geschrieben haben, wird gesondert aufbewahrt',
  },
  stages: {
    drafting: 'Ausarbeitung',
    review: 'Durchsicht, Runde {{round}}',
    consolidation: 'Zusammenführung',
    validation: 'Stellungnahmen',
    frozen: 'Festgelegt',
  },
  roles: {
    editor: 'Redaktion',
    reviewer: 'Durchsicht',
    observer: 'Beobachtung',
  },
  outcomes: {
    accepted: 'angenommen',
    partly: 'teilweise angenommen',
    rejected: 'abgelehnt',
    deferred: 'vertagt',
  },
  mail: {
    several: '{{count}} Mitteilungen: {{theme}}',
    digest: '{{programme}}: Tagesübersicht',
    greeting: 'Guten Tag, {{name}}!',
    open: 'Öffnen',
    why: 'Sie erhalten diese Nachricht, weil Sie an folgendem Vorhaben mitwirken: {{where}}.',
    settings: 'Auswählen, was Sie per E-Mail erhalten',
    unsubscribeTheme: 'Keine E-Mails mehr zu diesem Thema',
    unsubscribeProgramme: 'Keine E-Mails mehr zu diesem Programm',
  },
}
