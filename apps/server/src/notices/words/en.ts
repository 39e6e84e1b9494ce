import type { NoticeWords } from './notice-words.ts'

export const en: NoticeWords = {
  locale: 'en-GB',
  sentences: {
    mention: '{{who}} mentioned you',
    reply: '{{who}} replied in a discussion that you take part in',
    disposition: 'Decision on your contribution: {{outcome}}',
    'stage-moved': 'The theme has moved on: {{stage}}',
    'stage-until': 'The theme has moved on: {{stage}}, until {{deadline}}',
    'theme-frozen': 'The text has been made final',
    'theme-reopened': 'The text has been reopened: {{stage}}',
    'version-published': 'Version {{version}} has been published',
    deadline: 'The deadline is {{deadline}}',
    'joined-theme': 'You have a role in this theme: {{role}}',
    'invitation-accepted': '{{who}} has accepted your invitation',
    'activity-moved': 'New date or place: {{activity}}, {{when}}',
    'activity-cancelled': 'Cancelled: {{activity}}, {{when}}',
    'late-words': 'What you wrote after the text was closed is kept aside',
  },
  stages: {
    drafting: 'Drafting',
    review: 'Review, round {{round}}',
    consolidation: 'Consolidation',
    validation: 'Positions',
    frozen: 'Final',
  },
  roles: {
    editor: 'editor',
    reviewer: 'reviewer',
    observer: 'observer',
  },
  outcomes: {
    accepted: 'accepted',
    partly: 'partly accepted',
    rejected: 'rejected',
    deferred: 'deferred',
  },
  mail: {
    several: '{{count}} notifications: {{theme}}',
    digest: '{{programme}}: daily summary',
    greeting: 'Dear {{name}},',
    open: 'Open',
    why: 'You receive this message because you take part in {{where}}.',
    settings: 'Choose what you receive by e-mail',
    unsubscribeTheme: 'Stop e-mails about this theme',
    unsubscribeProgramme: 'Stop e-mails about this programme',
  },
}
