import type { ExampleBlock } from './content-types.ts'

export const themeWellbeingNl: ExampleBlock[] = [
  {
    type: 'paragraph',
    text: 'Wie voor de veiligheid van anderen instaat, werkt ’s nachts, in het weekend en op plaatsen die een ander verlaat. Dat hoort bij het beroep. Wat er niet bij hoort, is dat een ploeg na een zwaar voorval gewoon aan de volgende oproep begint, of dat iemand zijn uurrooster van volgende week pas op zondag kent.',
  },
  {
    type: 'paragraph',
    text: 'De wet van 4 augustus 1996 betreffende het welzijn van de werknemers geldt ook voor de politie. De werkgroep voegt daar geen nieuwe rechten aan toe. Zij beschrijft wat een korps minstens organiseert om de bestaande rechten waar te maken, en wie daarop toeziet.',
  },
  { type: 'heading', level: 2, text: 'Uitdagingen' },
  {
    type: 'list',
    ordered: false,
    items: [
      '**Opvang hangt af van de leidinggevende.** Na hetzelfde voorval krijgt de ene ploeg een gesprek en de andere een formulier.',
      '**Roosters veranderen te laat.** Wie zijn rusttijd niet kan plannen, neemt hem niet.',
      '**Agressie wordt een gewoonte.** Wat niet wordt gemeld, wordt ook niet geteld, en wat niet wordt geteld, krijgt geen antwoord.',
    ],
  },
  { type: 'heading', level: 2, text: 'Aanbevelingen' },
  {
    type: 'recommendation',
    key: 'care-after-incident',
    title: 'Vang elke ploeg op na een zwaar voorval',
    statement: [
      {
        type: 'paragraph',
        text: 'Elk korps wijst een opvangteam aan dat na een zwaar voorval binnen 24 uur contact opneemt met elk lid van de betrokken ploeg. Het eerste gesprek is vertrouwelijk en komt in geen enkel dossier.',
      },
      {
        type: 'paragraph',
        text: 'De leidinggevende haalt de ploeg uit de oproepen tot dat gesprek heeft plaatsgevonden, tenzij een lid zelf vraagt om door te werken.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Opvang die moet worden aangevraagd, komt bij wie ze het minst nodig heeft. Door het contact van het team te laten uitgaan, hoeft niemand toe te geven dat het niet gaat.',
      },
    ],
    addressees:
      'Korpschefs; directies van de federale politie; externe diensten voor preventie en bescherming op het werk',
    timeFrame: '12 maanden',
  },
  {
    type: 'recommendation',
    key: 'known-rosters',
    title: 'Maak uurroosters vier weken vooraf bekend',
    statement: [
      {
        type: 'paragraph',
        text: 'Het uurrooster staat vier weken vooraf vast. Een latere wijziging gebeurt alleen met instemming van het personeelslid of bij een gebeurtenis die niet te voorzien was, en wordt geteld.',
      },
      {
        type: 'paragraph',
        text: 'Het korps legt het aantal wijzigingen elk kwartaal voor aan het overlegcomité, per dienst en met de reden.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Een wijziging kost wie ze vraagt niets en wie ze ondergaat een avond. Door ze te tellen wordt zichtbaar waar de planning structureel tekortschiet, en waar versterking goedkoper is dan overuren.',
      },
    ],
    addressees: 'Korpschefs; minister van Binnenlandse Zaken; representatieve vakorganisaties',
    timeFrame: '18 maanden, na onderhandeling',
  },
  {
    type: 'recommendation',
    key: 'count-aggression',
    title: 'Tel agressie tegen politiemensen en zeg wat ermee gebeurt',
    statement: [
      {
        type: 'paragraph',
        text: 'Elke melding van agressie krijgt een nummer en binnen een maand een antwoord. Het antwoord vermeldt of er een dossier is geopend, welke ondersteuning is gegeven en wat het korps verandert.',
      },
      {
        type: 'paragraph',
        text: 'De cijfers van alle korpsen worden jaarlijks op dezelfde wijze bekendgemaakt.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Meldingen blijven uit waar niemand ooit een antwoord zag. Een eenvormige telling maakt het mogelijk te vergelijken zonder te beschuldigen.',
      },
    ],
    addressees: 'Korpschefs; openbaar ministerie; minister van Justitie',
    timeFrame: '12 maanden',
  },
]
