import type { NoticeWords } from './notice-words.ts'

export const fr: NoticeWords = {
  locale: 'fr-BE',
  sentences: {
    mention: '{{who}} vous a mentionné',
    reply: '{{who}} a répondu dans une discussion à laquelle vous participez',
    disposition: 'Décision relative à votre contribution\u00a0: {{outcome}}',
    'stage-moved': 'Le thème passe à l’étape suivante\u00a0: {{stage}}',
    'stage-until': 'Le thème passe à l’étape suivante\u00a0: {{stage}}, jusqu’au {{deadline}}',
    'theme-frozen': 'Le texte a été arrêté',
    'theme-reopened': 'Le texte a été rouvert\u00a0: {{stage}}',
    'version-published': 'La version {{version}} a été publiée',
    deadline: 'Le délai expire le {{deadline}}',
    'joined-theme': 'Un rôle vous a été attribué dans ce thème\u00a0: {{role}}',
    'invitation-accepted': '{{who}} a accepté votre invitation',
    'activity-moved': 'Nouvelle date ou nouveau lieu\u00a0: {{activity}}, {{when}}',
    'activity-cancelled': 'Activité annulée\u00a0: {{activity}}, {{when}}',
    'late-words': 'Ce que vous avez écrit après la clôture du texte est conservé à part',
  },
  stages: {
    drafting: 'Rédaction',
    review: 'Relecture, tour {{round}}',
    consolidation: 'Consolidation',
    validation: 'Prises de position',
    frozen: 'Texte arrêté',
  },
  roles: {
    editor: 'rédaction',
    reviewer: 'relecture',
    observer: 'observation',
  },
  outcomes: {
    accepted: 'accepté',
    partly: 'accepté en partie',
    rejected: 'refusé',
    deferred: 'reporté',
  },
  mail: {
    several: '{{count}} notifications\u00a0: {{theme}}',
    digest: '{{programme}}\u00a0: résumé quotidien',
    greeting: 'Bonjour {{name}},',
    open: 'Ouvrir',
    why: 'Vous recevez ce message parce que vous participez à {{where}}.',
    settings: 'Choisir ce que vous recevez par courriel',
    unsubscribeTheme: 'Ne plus recevoir de courriels sur ce thème',
    unsubscribeProgramme: 'Ne plus recevoir de courriels sur ce programme',
  },
}
