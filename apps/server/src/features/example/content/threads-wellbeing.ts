import type { ExampleThread } from './thread-types.ts'

/** One round, which the working group is half through answering. */
export const threadsWellbeing: ExampleThread[] = [
  {
    theme: 'wellbeing',
    language: 'nl',
    about: { on: 'recommendation', key: 'care-after-incident' },
    internal: null,
    said: [
      {
        by: 'reviewer',
        at: [30, '10:40'],
        text: 'Een zone met zestig leden heeft geen eigen opvangteam. Mag zij daarvoor met buurzones samenwerken? Zo staat het er nu niet.',
        agreed: [{ by: 'partner', at: [29, '09:20'] }],
      },
    ],
    ending: {
      by: 'editor',
      at: [11, '11:00'],
      kind: 'disposed',
      outcome: 'accepted',
      reason:
        'Overgenomen: zones mogen samen één opvangteam aanwijzen. De zin staat aan het einde van de eerste alinea.',
    },
  },
  {
    theme: 'wellbeing',
    language: 'nl',
    about: {
      on: 'block',
      change: {
        kind: 'replace',
        quote:
          'Het korps legt het aantal wijzigingen elk kwartaal voor aan het overlegcomité, per dienst en met de reden.',
        words:
          'Het korps legt het aantal wijzigingen elk kwartaal voor aan het overlegcomité, per dienst, met de reden en met wat er sinds het vorige kwartaal is gebeurd.',
      },
    },
    internal: null,
    said: [
      {
        by: 'partner',
        at: [27, '15:15'],
        text: 'Cijfers alleen veranderen niets. Het comité moet ook kunnen nagaan wat er met de vorige cijfers is gebeurd.',
      },
    ],
    ending: {
      by: 'editor',
      at: [10, '09:45'],
      kind: 'applied',
      reason: 'Overgenomen zoals voorgesteld.',
    },
  },
  {
    theme: 'wellbeing',
    language: 'fr',
    about: { on: 'passage', quote: 'dans les 24 heures' },
    internal: null,
    said: [
      {
        by: 'partner',
        at: [25, '11:30'],
        text: 'Un délai de 24 heures est difficile à tenir le week-end. Peut-on écrire « dans les 24 heures, et au plus tard au premier jour ouvrable » ?',
      },
      {
        by: 'reviewer',
        at: [24, '10:05'],
        text: 'C’est le week-end que les incidents sont les plus nombreux. Le premier appel peut être bref, mais il ne devrait pas attendre le lundi.',
      },
    ],
    ending: {
      by: 'editor2',
      at: [9, '14:20'],
      kind: 'disposed',
      outcome: 'partly',
      reason:
        'Le délai reste de 24 heures, week-end compris. Le texte ne demande toutefois qu’une prise de contact ; l’entretien lui-même peut suivre le premier jour ouvrable.',
    },
  },
  {
    theme: 'wellbeing',
    language: 'fr',
    about: {
      on: 'block',
      change: {
        kind: 'replace',
        quote: 'Les chiffres de tous les corps sont publiés chaque année de la même manière.',
        words:
          'Les chiffres de tous les corps sont publiés chaque année de la même manière, sans que les personnes concernées puissent être reconnues.',
      },
    },
    internal: null,
    said: [
      {
        by: 'reviewer',
        at: [24, '16:30'],
        text: 'Dans un petit corps, un chiffre par service désigne une personne.',
      },
    ],
    ending: null,
  },
  {
    theme: 'wellbeing',
    language: 'nl',
    about: { on: 'passage', quote: 'Elke melding van agressie krijgt een nummer en binnen een maand een antwoord.' },
    internal: null,
    said: [
      {
        by: 'observer',
        at: [22, '18:10'],
        text: 'Kan ook een jongere die getuige was een melding doen, en krijgt die dan hetzelfde antwoord?',
      },
      {
        by: 'editor',
        at: [8, '10:30'],
        text: 'Wij bekijken met het openbaar ministerie wat wij een getuige mogen antwoorden, en komen erop terug vóór de volgende ronde.',
      },
    ],
    ending: null,
  },
]
