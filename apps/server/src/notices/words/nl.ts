import type { NoticeWords } from './notice-words.ts'

export const nl: NoticeWords = {
  locale: 'nl-BE',
  sentences: {
    mention: '{{who}} heeft u vermeld',
    reply: '{{who}} heeft geantwoord in een bespreking waaraan u deelneemt',
    disposition: 'Beslissing over uw bijdrage: {{outcome}}',
    'stage-moved': 'Het thema is een stap verder: {{stage}}',
    'stage-until': 'Het thema is een stap verder: {{stage}}, tot {{deadline}}',
    'theme-frozen': 'De tekst is vastgelegd',
    'theme-reopened': 'De tekst is heropend: {{stage}}',
    'version-published': 'Versie {{version}} is gepubliceerd',
    deadline: 'De termijn loopt af op {{deadline}}',
    'joined-theme': 'U hebt een rol in dit thema: {{role}}',
    'invitation-accepted': '{{who}} heeft uw uitnodiging aanvaard',
    'activity-moved': 'Nieuwe datum of plaats: {{activity}}, {{when}}',
    'activity-cancelled': 'Geannuleerd: {{activity}}, {{when}}',
    'late-words': 'Wat u na het sluiten van de tekst hebt geschreven, is apart bewaard',
  },
  stages: {
    drafting: 'Opstellen',
    review: 'Nalezing, ronde {{round}}',
    consolidation: 'Consolidatie',
    validation: 'Standpunten',
    frozen: 'Vastgelegd',
  },
  roles: {
    editor: 'redacteur',
    reviewer: 'nalezer',
    observer: 'waarnemer',
  },
  outcomes: {
    accepted: 'aanvaard',
    partly: 'deels aanvaard',
    rejected: 'geweigerd',
    deferred: 'uitgesteld',
  },
  mail: {
    several: '{{count}} meldingen: {{theme}}',
    digest: '{{programme}}: dagoverzicht',
    greeting: 'Beste {{name}},',
    open: 'Openen',
    why: 'U ontvangt dit bericht omdat u deelneemt aan {{where}}.',
    settings: 'Kiezen wat u per e-mail ontvangt',
    unsubscribeTheme: 'Geen e-mails meer over dit thema',
    unsubscribeProgramme: 'Geen e-mails meer over dit programma',
  },
}
