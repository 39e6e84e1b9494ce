import type { ExampleThread } from './thread-types.ts'

/** Two rounds, all answered: the text is frozen. */
export const threadsProximity: ExampleThread[] = [
  {
    theme: 'proximity',
    language: 'nl',
    about: { on: 'passage', quote: 'ten minste zeventig procent van zijn diensttijd' },
    internal: null,
    said: [
      {
        by: 'reviewer',
        at: [60, '09:50'],
        text: 'Hoe wordt dit gemeten zonder een prikklok in te voeren? Een tijdsregister zoals voor het seminarie in Luik houdt men één maand vol, geen jaar.',
        agreed: [{ by: 'partner', at: [59, '11:15'] }],
      },
      {
        by: 'editor',
        at: [58, '14:15'],
        text: 'Wij denken aan een steekproef van twee weken per semester. Is dat voor u haalbaar, @[person:reviewer]?',
      },
      {
        by: 'reviewer',
        at: [57, '09:30'],
        text: 'Ja, op voorwaarde dat de zone de weken niet zelf kiest.',
      },
    ],
    ending: {
      by: 'editor',
      at: [50, '10:30'],
      kind: 'disposed',
      outcome: 'partly',
      reason:
        'De drempel van zeventig procent blijft. Hoe hij wordt gemeten – met een steekproef in weken die de zone niet zelf kiest – hoort in de richtlijn die de norm uitvoert, niet in de aanbeveling.',
    },
  },
  {
    theme: 'proximity',
    language: null,
    about: { on: 'theme' },
    internal: null,
    said: [
      {
        by: 'reviewer',
        at: [60, '11:00'],
        text: '‘Wijkwerking’ en ‘wijkwerk’ staan naast elkaar in de tekst. Is dat bewust?',
      },
      {
        by: 'organiser',
        at: [59, '10:00'],
        text: 'Zoals ik het lees, is ‘wijkwerking’ de organisatie en ‘wijkwerk’ de taak. Klopt dat, @[person:editor]?',
      },
      {
        by: 'editor',
        at: [58, '14:30'],
        text: 'Ja: de norm gaat over de wijkwerking, de zeventig procent over het wijkwerk.',
      },
    ],
    ending: { by: 'reviewer', at: [57, '09:35'], kind: 'resolved' },
  },
  {
    theme: 'proximity',
    language: 'fr',
    about: { on: 'passage', quote: 'après soixante jours' },
    internal: null,
    said: [
      {
        by: 'partner',
        at: [59, '15:10'],
        text: 'Pour les dossiers transmis à l’instruction, soixante jours semblent trop courts : à ce stade, le parquet n’a souvent rien communiqué. Un délai de nonante jours serait plus réaliste.',
      },
    ],
    ending: {
      by: 'editor2',
      at: [49, '16:00'],
      kind: 'disposed',
      outcome: 'rejected',
      reason:
        'Le message est dû même s’il n’y a rien à signaler ; il ne suppose donc aucune communication du parquet. À Liège, les services d’aide aux victimes ont souligné que c’est l’absence de réponse qui fait souffrir.',
    },
  },
  {
    theme: 'proximity',
    language: 'fr',
    about: { on: 'passage', quote: 'Une équipe de recherche indépendante' },
    internal: null,
    said: [
      {
        by: 'partner',
        at: [43, '11:20'],
        text: 'Qui la désigne ? L’indépendance n’est crédible que si les zones pilotes ne choisissent pas elles-mêmes leur évaluateur.',
      },
      {
        by: 'editor2',
        at: [42, '09:10'],
        text: 'D’accord. Nous proposons une désignation conjointe par les deux ministres auxquels la recommandation s’adresse.',
        agreed: [
          { by: 'partner', at: [42, '13:45'] },
          { by: 'reviewer', at: [41, '10:10'] },
        ],
      },
    ],
    ending: {
      by: 'editor2',
      at: [33, '10:20'],
      kind: 'disposed',
      outcome: 'accepted',
      reason: 'Le texte précise désormais que l’équipe est désignée conjointement par les deux ministres.',
    },
  },
  {
    theme: 'proximity',
    language: 'nl',
    about: { on: 'recommendation', key: 'youth-dialogue' },
    internal: null,
    said: [
      {
        by: 'observer',
        at: [43, '16:45'],
        text: 'Voor de jeugdraden is de verplichting om te antwoorden het belangrijkste. Het antwoord gaat nu alleen naar de raad; wij vragen dat het ook bij de jongeren zelf terechtkomt, in een taal die zij begrijpen.',
        agreed: [{ by: 'reviewer', at: [42, '09:00'] }],
      },
    ],
    ending: {
      by: 'editor',
      at: [33, '11:30'],
      kind: 'disposed',
      outcome: 'partly',
      reason:
        'De jongeren krijgen antwoord: de zone antwoordt schriftelijk op wat er in het gesprek is voorgesteld. Een afzonderlijke versie in eenvoudige taal schrijven wij niet voor; dat laten wij over aan de zone en haar referentiepersoon.',
    },
  },
]
