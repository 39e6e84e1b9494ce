import type { ExampleThread } from './thread-types.ts'

/** What is said of the Dutch text in its second review round, and of the theme. */
export const threadsTrainingNl: ExampleThread[] = [
  {
    theme: 'training',
    language: 'nl',
    about: { on: 'passage', quote: 'acht van de tien deelnemende zones' },
    internal: { submitted: { by: 'reviewer', at: [6, '16:45'] } },
    said: [
      {
        by: 'reviewer',
        at: [7, '10:12'],
        text: 'Welke tien zones waren dit? Zonder spreiding naar grootte en ligging leest de zin als een meting, terwijl het een rondvraag aan tafel was. Voorstel: het aantal behouden, maar het woord ‘rondvraag’ gebruiken.',
        agreed: [{ by: 'partner', at: [5, '14:00'] }],
      },
      {
        by: 'reviewer',
        at: [6, '16:40'],
        text: 'Vanmiddag op ons overleg besproken: niemand had bezwaar. Wij dienen de opmerking zo in namens @[partner:cpl].',
      },
      {
        by: 'editor',
        at: [5, '09:20'],
        text: 'Terechte vraag. Het verslag spreekt van tien lokale zones en noemt er geen enkele. Wij vragen bij @[partner:police-schools], dat de rondetafel mee organiseerde, of de deelnemerslijst mag worden vermeld.',
      },
      {
        by: 'reviewer',
        at: [4, '11:05'],
        text: 'Dank. Mag de lijst niet worden vermeld, dan volstaat voor ons ‘rondvraag’.',
      },
    ],
    ending: null,
  },
  {
    theme: 'training',
    language: null,
    about: { on: 'theme' },
    internal: null,
    said: [
      {
        by: 'reviewer',
        at: [7, '11:30'],
        text: 'In de Franse tekst ontbreekt de vierde aanbeveling, over de mentoren. Wie de Franse versie naleest, kan zich in deze ronde dus niet over het geheel uitspreken. Kan de vertaling er zijn voordat de ronde sluit, @[person:editor2]?',
        agreed: [{ by: 'partner', at: [6, '10:30'] }],
      },
      {
        by: 'editor2',
        at: [6, '09:15'],
        text: 'La traduction de la quatrième recommandation est en relecture ; elle sera dans le texte deux jours au moins avant la clôture du tour. J’en avertirai @[partner:advp].',
      },
    ],
    ending: null,
  },
  {
    theme: 'training',
    language: 'nl',
    about: { on: 'recommendation', key: 'lateral-career' },
    internal: null,
    said: [
      {
        by: 'reviewer',
        at: [7, '14:20'],
        text: 'Wij steunen het beginsel. Een weddetoelage per niveau raakt echter het statuut en dus de pensioenberekening. Zonder raming van de kostprijs kunnen wij ons over deze aanbeveling niet uitspreken.',
      },
      {
        by: 'editor',
        at: [5, '09:45'],
        text: 'De werkgroep beschikt niet over een raming. Is een bandbreedte per niveau voor u voldoende, of gaat het om de weerslag op de pensioenen?',
      },
      {
        by: 'reviewer',
        at: [5, '13:30'],
        text: 'Vooral om de pensioenen. Een bandbreedte voor de toelage zelf volstaat.',
      },
    ],
    ending: {
      by: 'editor',
      at: [3, '10:45'],
      kind: 'disposed',
      outcome: 'deferred',
      reason:
        'De kostprijs hangt af van het maximum per korps, waarover met de representatieve vakorganisaties nog moet worden onderhandeld. De opmerking komt terug bij de consolidatie; intussen blijft de tekst ongewijzigd.',
    },
  },
  {
    theme: 'training',
    language: 'nl',
    about: { on: 'passage', quote: 'een vrijstelling van een vijfde van de diensttijd' },
    internal: { submitted: null },
    said: [
      {
        by: 'reviewer',
        at: [4, '17:10'],
        text: 'Voor intern overleg, nog niet in te dienen. Een vijfde is in een interventieploeg van zes mensen niet haalbaar zonder vervanging. Vragen wij een lager aandeel, of vervanging uit een pool van meerdere zones? Graag een standpunt van @[partner:cpl] voordat de ronde sluit.',
      },
    ],
    ending: null,
  },
  {
    theme: 'training',
    language: 'nl',
    about: { on: 'passage', quote: 'leerlingen die in het secundair onderwijs een veiligheidsrichting voltooien' },
    internal: null,
    said: [
      {
        by: 'observer',
        at: [6, '15:30'],
        text: 'Een veiligheidsrichting is er niet in elke school. Wie pas aan het einde van het secundair voor de politie kiest, valt zo buiten dit traject. Kan het ook openstaan voor leerlingen die een oriëntatiestage in een zone hebben gevolgd?',
        agreed: [{ by: 'reviewer', at: [5, '11:00'] }],
      },
      {
        by: 'editor',
        at: [5, '10:00'],
        text: 'Voor hen is de eerste weg bedoeld, het voorbereidend traject. De oriëntatiestage leggen wij voor aan de gemeenschappen, die voor onderwijs bevoegd zijn; wij komen er in de consolidatie op terug.',
      },
    ],
    ending: null,
  },
]
