import type { ExampleActivity } from './content-types.ts'

/** From the launch to the end of the first year, in order of date. */
export const activities2021: ExampleActivity[] = [
  {
    key: 'ride-along',
    kind: 'other',
    title: {
      nl: 'Meeloopdag: een dag op interventie',
      fr: 'Journée d’immersion : un jour en intervention',
      de: 'Begleittag: ein Tag im Streifendienst',
      en: 'Ride-along: a day on patrol',
    },
    partners: ['cc-gpi', 'cpl'],
    themes: ['training', 'proximity'],
    startsAt: '2021-09-16T06:00',
    endsAt: '2021-09-16T22:00',
    place: {
      nl: 'Vier politiezones, verspreid over het land',
      fr: 'Quatre zones de police, réparties dans le pays',
      de: 'Vier Polizeizonen in verschiedenen Landesteilen',
      en: 'Four police zones across the country',
    },
    liveStreamUrl: null,
    state: 'held',
    report: {
      nl: 'Vertegenwoordigers van de belanghebbenden liepen in kleine groepen een vroege of een late dienst mee in vier politiezones: een grote stad, een randgemeente, een landelijke zone en een kustzone. Na afloop volgde in elke zone een gesprek met de ploeg.\n\nDrie indrukken keerden overal terug. Een groot deel van de dienst bestaat uit wachten, rijden en verslag uitbrengen. De jongste collega’s leren door af te kijken, zonder dat iemand daar uitdrukkelijk mee belast is. En wie de ploeg tegenkomt, vraagt vaker om uitleg dan om optreden.\n\nDe deelnemers bevelen aan om de meeloopdag te herhalen bij de recherche en in de meldkamer.',
      fr: 'Répartis en petits groupes, des représentants des parties prenantes ont suivi un service du matin ou du soir dans quatre zones de police : une grande ville, une commune périphérique, une zone rurale et une zone côtière. Chaque journée s’est achevée par un échange avec l’équipe.\n\nTrois impressions reviennent partout. Une bonne part du service se passe à attendre, à rouler et à rédiger. Les plus jeunes apprennent en observant, sans que personne en soit expressément chargé. Et les gens que l’équipe rencontre demandent plus souvent une explication qu’une intervention.\n\nLes participants recommandent de renouveler l’expérience au sein du service de recherche et du dispatching.',
    },
  },
  {
    key: 'first-six-months',
    kind: 'round-table',
    title: {
      nl: 'Rondetafel: de eerste zes maanden',
      fr: 'Table ronde : les six premiers mois',
      de: 'Runder Tisch: die ersten sechs Monate',
      en: 'Round table: the first six months',
    },
    partners: ['cps', 'police-schools'],
    themes: ['training'],
    startsAt: '2021-10-14T13:00',
    endsAt: '2021-10-14T17:00',
    place: { nl: 'Gent', fr: 'Gand', de: 'Gent', en: 'Ghent' },
    liveStreamUrl: null,
    state: 'held',
    heard: [
      { organisation: 'Tien lokale zones', capacity: 'Mentoren en leidinggevenden' },
      { organisation: 'Drie politiescholen', capacity: 'Docenten' },
      { organisation: 'Pas afgestudeerde inspecteurs', capacity: 'Ervaring van de eerste maanden' },
    ],
    report: {
      nl: 'Tien lokale zones, drie politiescholen en een groep pas afgestudeerde inspecteurs bespraken hoe de eerste zes maanden op het terrein verlopen. Acht van de tien zones noemden de overgang van school naar dienst te bruusk. De zones die met een vaste mentor werken, zien naar eigen zeggen weinig uitval in het eerste jaar.\n\nMentoren vertelden dat zij hun evaluaties doorgaans na de diensturen schrijven. Bij onderbezetting telt hun aspirant mee als volwaardig ploeglid en valt de begeleiding weg. Over de selectie was er eensgezindheid: er gaan kandidaten verloren omdat de procedure lang duurt en omdat niemand hun zegt waar zij staan.\n\nNiet iedereen was het eens over een verplichte vergoeding van de korpsen. Sommige zones vrezen dat zij vooral administratie meebrengt; andere zien er de enige manier in om kleine korpsen mee te krijgen.',
      fr: 'Dix zones locales, trois écoles de police et un groupe d’inspecteurs récemment diplômés ont examiné le déroulement des six premiers mois sur le terrain. Huit zones sur dix estiment trop brutal le passage de l’école au service. Celles qui confient l’aspirant à un mentor attitré disent constater peu de départs la première année.\n\nLes mentors ont expliqué qu’ils rédigent d’ordinaire leurs évaluations en dehors des heures de service. En cas de sous-effectif, l’aspirant compte comme un équipier à part entière et l’accompagnement disparaît. Sur la sélection, l’accord était général : des candidats se perdent parce que la procédure est longue et que nul ne les informe de l’état de leur dossier.\n\nL’idée d’une indemnisation obligatoire des corps n’a pas fait l’unanimité. Certaines zones redoutent un surcroît d’administration ; d’autres y voient le seul moyen d’associer les petits corps.',
    },
  },
  {
    key: 'neighbourhood-seminar',
    kind: 'seminar',
    title: {
      nl: 'Seminarie: de wijk, de norm en de werkelijkheid',
      fr: 'Séminaire : le quartier, la norme et la réalité',
      de: 'Seminar: das Viertel, die Norm und die Wirklichkeit',
      en: 'Seminar: the neighbourhood, the norm and reality',
    },
    partners: ['cep'],
    themes: ['proximity'],
    startsAt: '2021-11-18T09:30',
    endsAt: '2021-11-18T16:30',
    place: { nl: 'Luik', fr: 'Liège', de: 'Lüttich', en: 'Liège' },
    liveStreamUrl: 'https://live.example.org/states-general/neighbourhood',
    state: 'held',
    heard: [
      { organisation: 'Zes politiezones', capacity: 'Wijkinspecteurs' },
      { organisation: 'Diensten voor slachtofferhulp', capacity: 'Opvang na een aangifte' },
    ],
    report: {
      nl: 'Wijkinspecteurs uit zes zones hielden vooraf één maand een tijdsregister bij en legden het op het seminarie voor. In vijf van de zes zones ging meer dan de helft van de tijd naar domicilieonderzoeken, kantschriften en versterking van andere diensten. De organisatoren wijzen erop dat de oefening niet representatief is.\n\nIn de namiddag spraken diensten voor slachtofferhulp over de weken na een aangifte. Hun boodschap: een dossier zonder antwoord weegt zwaarder dan een dossier zonder dader. De aanwezige magistraten gaven aan dat een lijst van mededeelbare stappen per arrondissement haalbaar is.',
      fr: 'Des inspecteurs de quartier de six zones avaient tenu au préalable, pendant un mois, un relevé de leur temps qu’ils ont présenté au séminaire. Dans cinq zones sur six, plus de la moitié de ce temps allait aux enquêtes de domicile, aux apostilles et au renfort d’autres services. Les organisateurs rappellent que l’exercice n’est pas représentatif.\n\nL’après-midi, des services d’aide aux victimes ont évoqué les semaines qui suivent une déclaration. Leur message : un dossier sans réponse pèse plus lourd qu’un dossier sans auteur. Les magistrats présents ont jugé réalisable une liste d’étapes communicables par arrondissement.',
    },
  },
  {
    key: 'school-and-field',
    kind: 'study-day',
    title: {
      nl: 'Studiedag: het vak leren, tussen school en terrein',
      fr: 'Journée d’étude : apprendre le métier, entre école et terrain',
      de: 'Studientag: den Beruf lernen, zwischen Schule und Einsatz',
      en: 'Study day: learning the craft, between school and street',
    },
    partners: ['cep', 'police-schools'],
    themes: ['training'],
    startsAt: '2021-12-03T09:00',
    endsAt: '2021-12-03T16:30',
    place: { nl: 'Namen', fr: 'Namur', de: 'Namur', en: 'Namur' },
    liveStreamUrl: null,
    state: 'held',
    report: {
      nl: 'Aspiranten, docenten en praktijkbegeleiders vergeleken hoe in andere beroepen op de werkvloer wordt opgeleid: verpleegkunde, onderwijs en brandweer. Het verschil zit minder in de duur dan in de structuur: elders bestaat een leerplan dat school en werkplek samen ondertekenen.\n\nAspiranten vragen één aanspreekpunt dat school en korps kent, opdrachten die geleidelijk moeilijker worden, en feedback die niet meteen een punt is. Docenten vragen om vaker op het terrein te mogen komen.',
      fr: 'Aspirants, formateurs et accompagnateurs ont comparé la manière dont d’autres professions forment sur le lieu de travail : soins infirmiers, enseignement, services d’incendie. La différence tient moins à la durée qu’à la structure : ailleurs, il existe un plan d’apprentissage que l’école et le terrain signent ensemble.\n\nLes aspirants souhaitent un interlocuteur unique connaissant l’école et le corps, des missions de difficulté croissante et un retour qui ne soit pas d’emblée une note. Les formateurs demandent à pouvoir se rendre plus souvent sur le terrain.',
    },
  },
]
