import type { ExampleEvent } from './content-types.ts'

/** The three events that open, turn and close the programme. */
export const exampleEvents: ExampleEvent[] = [
  {
    key: 'launch',
    kind: 'launch',
    title: {
      nl: 'Startevent',
      fr: 'Événement de lancement',
      de: 'Auftaktveranstaltung',
      en: 'Launch event',
    },
    startsAt: '2021-05-25T13:30',
    endsAt: '2021-05-25T17:00',
    place: {
      nl: 'Congrescentrum, Brussel (sleutelpartners) en livestream (belanghebbenden)',
      fr: 'Centre de congrès, Bruxelles (partenaires clés) et diffusion en direct (parties prenantes)',
      de: 'Kongresszentrum, Brüssel (Schlüsselpartner) und Livestream (Interessenvertreter)',
      en: 'Congress centre, Brussels (key partners) and live stream (stakeholders)',
    },
    liveStreamUrl: 'https://live.example.org/states-general/launch',
    chair: {
      nl: 'De minister van Binnenlandse Zaken',
      fr: 'La ministre de l’Intérieur',
      de: 'Die Innenministerin',
      en: 'The Minister of the Interior',
    },
    agenda: {
      nl: '13.30 uur – Opening door de minister van Binnenlandse Zaken, die de vergadering voorzit\n14.00 uur – Twintig jaar geïntegreerde politie: wat staat er, wat schuurt er\n14.45 uur – De vijf sleutelpartners stellen hun thematische activiteiten voor\n15.45 uur – Vragen van de belanghebbenden via de livestream\n16.30 uur – Afspraken over werkwijze, kalender en talen',
      fr: '13 h 30 – Ouverture par la ministre de l’Intérieur, qui préside la séance\n14 h 00 – Vingt ans de police intégrée : ce qui tient, ce qui grince\n14 h 45 – Les cinq partenaires clés présentent leurs activités thématiques\n15 h 45 – Questions des parties prenantes par la diffusion en direct\n16 h 30 – Accords sur la méthode, le calendrier et les langues',
      de: '13.30 Uhr – Eröffnung durch die Innenministerin, die den Vorsitz führt\n14.00 Uhr – Zwanzig Jahre integrierte Polizei: was trägt, was reibt\n14.45 Uhr – Die fünf Schlüsselpartner stellen ihre thematischen Aktivitäten vor\n15.45 Uhr – Fragen der Interessenvertreter über den Livestream\n16.30 Uhr – Vereinbarungen zu Arbeitsweise, Kalender und Sprachen',
      en: '1.30 pm – Opening by the Minister of the Interior, who chairs the meeting\n2.00 pm – Twenty years of integrated police: what holds, what chafes\n2.45 pm – The five key partners present their thematic activities\n3.45 pm – Questions from the stakeholders through the live stream\n4.30 pm – Agreements on method, calendar and languages',
    },
  },
  {
    key: 'interim',
    kind: 'interim',
    title: {
      nl: 'Tussentijds event',
      fr: 'Événement intermédiaire',
      de: 'Zwischenveranstaltung',
      en: 'Interim event',
    },
    startsAt: '2022-03-10T09:30',
    endsAt: '2022-03-10T16:00',
    place: {
      nl: 'Provinciehuis, Leuven',
      fr: 'Maison de la Province, Louvain',
      de: 'Provinzhaus, Löwen',
      en: 'Provincial House, Leuven',
    },
    liveStreamUrl: 'https://live.example.org/states-general/interim',
    agenda: {
      nl: '9.30 uur – Onthaal\n10.00 uur – Stand van zaken per thema door de trekkers van de werkgroepen\n11.30 uur – Uitdagingen die in meer dan één thema terugkeren\n13.30 uur – Deelsessies: lezen en becommentariëren van de eerste ontwerpen\n15.15 uur – Terugkoppeling en kalender van de leesrondes',
      fr: '9 h 30 – Accueil\n10 h 00 – État d’avancement par thème, par les pilotes des groupes de travail\n11 h 30 – Les défis qui traversent plusieurs thèmes\n13 h 30 – Ateliers : lecture et commentaire des premiers projets\n15 h 15 – Restitution et calendrier des tours de relecture',
      de: '9.30 Uhr – Empfang\n10.00 Uhr – Stand je Thema, vorgestellt von den Leitungen der Arbeitsgruppen\n11.30 Uhr – Herausforderungen, die in mehreren Themen wiederkehren\n13.30 Uhr – Arbeitsgruppen: erste Entwürfe lesen und kommentieren\n15.15 Uhr – Rückmeldung und Kalender der Leserunden',
      en: '9.30 am – Welcome\n10.00 am – Progress by theme, by the leads of the working groups\n11.30 am – Challenges that return in more than one theme\n1.30 pm – Breakout sessions: reading and commenting on the first drafts\n3.15 pm – Report back, and calendar of the review rounds',
    },
  },
  {
    key: 'closing',
    kind: 'closing',
    title: {
      nl: 'Slotevent',
      fr: 'Événement de clôture',
      de: 'Abschlussveranstaltung',
      en: 'Closing event',
    },
    startsAt: '2023-03-21T13:00',
    endsAt: '2023-03-21T17:30',
    place: {
      nl: 'Congrescentrum, Brussel',
      fr: 'Centre de congrès, Bruxelles',
      de: 'Kongresszentrum, Brüssel',
      en: 'Congress centre, Brussels',
    },
    liveStreamUrl: 'https://live.example.org/states-general/closing',
    agenda: {
      nl: '13.00 uur – Onthaal\n13.30 uur – Van uitdaging tot aanbeveling: het afgelegde traject\n14.00 uur – Panelgesprekken per thema, met de standpunten van de partners\n16.00 uur – Overhandiging van de gebundelde aanbevelingen aan de minister van Binnenlandse Zaken\n16.30 uur – Bekendmaking en gesprek met de pers',
      fr: '13 h 00 – Accueil\n13 h 30 – Du défi à la recommandation : le chemin parcouru\n14 h 00 – Panels par thème, avec les positions des partenaires\n16 h 00 – Remise des recommandations groupées à la ministre de l’Intérieur\n16 h 30 – Publication et rencontre avec la presse',
      de: '13.00 Uhr – Empfang\n13.30 Uhr – Von der Herausforderung zur Empfehlung: der zurückgelegte Weg\n14.00 Uhr – Podiumsgespräche je Thema, mit den Stellungnahmen der Partner\n16.00 Uhr – Übergabe der gesammelten Empfehlungen an die Innenministerin\n16.30 Uhr – Veröffentlichung und Gespräch mit der Presse',
      en: '1.00 pm – Welcome\n1.30 pm – From challenge to recommendation: the road travelled\n2.00 pm – Panels by theme, with the positions of the partners\n4.00 pm – Handover of the grouped recommendations to the Minister of the Interior\n4.30 pm – Publication and meeting with the press',
    },
  },
]
