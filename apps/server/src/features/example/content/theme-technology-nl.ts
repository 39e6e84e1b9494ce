import type { ExampleBlock } from './content-types.ts'

export const themeTechnologyNl: ExampleBlock[] = [
  {
    type: 'paragraph',
    text: 'Een ploeg die vandaag uitrijdt, heeft meer rekenkracht bij zich dan een heel commissariaat bij de politiehervorming. Camera’s op het uniform, camera’s die nummerplaten lezen, drones en analysesoftware veranderen wat de politie kan zien, onthouden en voorspellen. De burger merkt vooral dat er gefilmd wordt; waarom, hoelang en door wie de beelden worden bekeken, weet hij zelden.',
  },
  {
    type: 'paragraph',
    text: 'De werkgroep vertrekt niet van het toestel maar van de bevoegdheid. Technologie is aanvaardbaar wanneer zij een wettelijke opdracht dient, niet meer gegevens verzamelt dan die opdracht vraagt en achteraf kan worden nagerekend door iemand die er geen belang bij heeft. Wat daaraan niet voldoet, hoort niet op het terrein, hoe nuttig het ook lijkt.',
  },
  {
    type: 'paragraph',
    text: 'Dit is een eerste ontwerp. Het steunt op het seminarie over camera’s en vertrouwen in Brussel. De workshop over het algoritmeregister en de studiedag over bewaartermijnen moeten nog plaatsvinden; passages die daarvan afhangen, zijn als voorstel geformuleerd.',
  },
  { type: 'heading', level: 2, text: 'Uitdagingen' },
  {
    type: 'paragraph',
    text: 'De wet op het politieambt regelt sinds 2018 het gebruik van camera’s door de politiediensten, en de wet van 30 juli 2018 de bescherming van persoonsgegevens, met het Controleorgaan op de politionele informatie als toezichthouder. Het kader bestaat dus. De moeilijkheden zitten in de toepassing.',
  },
  {
    type: 'list',
    ordered: false,
    items: [
      '**Het toestel komt voor de regel.** Een zone koopt aan wat de markt aanbiedt en schrijft daarna een instructie. Twee buurzones kunnen dezelfde camera volgens andere regels gebruiken, terwijl hun ploegen elkaar wel bijstaan.',
      '**Doelen lopen in elkaar over.** Gegevens die voor verkeershandhaving zijn verzameld, blijken ook nuttig voor opsporing. Wat handig is, is daarom nog niet toegestaan.',
      '**Bewaren is goedkoper dan wissen.** Zonder technische einddatum blijft een gegeven staan tot iemand eraan denkt.',
      '**Algoritmen zijn onzichtbaar.** Een rangschikking of een risicoscore stuurt een ploeg uit, maar in het proces-verbaal is daarvan geen spoor.',
      '**Kennis is ongelijk verdeeld.** Niet elke zone heeft een functionaris voor gegevensbescherming die tijd heeft om vóór de aankoop mee te kijken.',
    ],
  },
  { type: 'heading', level: 2, text: 'Aanbevelingen' },
  {
    type: 'recommendation',
    key: 'bodycam-framework',
    title: 'Geef de bodycam één kader voor alle korpsen',
    statement: [
      {
        type: 'paragraph',
        text: 'De wetgever voegt aan de wet op het politieambt een bepaling over individuele camera’s toe, die in alle korpsen op dezelfde wijze geldt. Zij legt ten minste het volgende vast:',
      },
      {
        type: 'list',
        ordered: true,
        items: [
          'wanneer de opname verplicht is (dwang, huiszoeking zonder toestemming, wapengebruik), wanneer zij mag en wanneer zij verboden is;',
          'de mondelinge waarschuwing vooraf en een zichtbaar signaal tijdens de opname;',
          'een bufferopname van ten hoogste dertig seconden vóór de activering;',
          'een register van elke raadpleging, en de technische onmogelijkheid voor de drager om beelden te wissen of te wijzigen;',
          'het recht van de gefilmde persoon en van wie een klacht indient om de beelden te laten bewaren en te bekijken.',
        ],
      },
      {
        type: 'paragraph',
        text: 'Elk korps publiceert jaarlijks hoe vaak is opgenomen, geraadpleegd, vrijgegeven en gewist. Wie een verplichte opname niet maakt, motiveert dat in zijn verslag.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'De bepalingen over mobiele camera’s zijn ook op de bodycam van toepassing, maar zij zeggen niet wanneer de drager moet opnemen. Op het seminarie in Brussel bleek dat de deelnemende korpsen daar uiteenlopende instructies voor hebben. Zolang de keuze bij de drager ligt, wantrouwt de burger de ontbrekende opname en vreest de politieambtenaar de opname die er wel is.',
      },
      {
        type: 'paragraph',
        text: 'Een bodycam is geen prikklok. De beelden dienen niet om prestaties te meten of om zonder aanleiding naar fouten te zoeken. Die grens moet uitdrukkelijk in de tekst staan, en na onderhandeling met de representatieve vakorganisaties.',
      },
    ],
    addressees: 'Minister van Binnenlandse Zaken; minister van Justitie; federaal Parlement; korpschefs',
    timeFrame: '18 maanden voor het wetsontwerp; tussentijdse gemeenschappelijke richtlijn na 6 maanden',
  },
  {
    type: 'recommendation',
    key: 'anpr-end-date',
    title: 'Koppel elke nummerplaatcamera aan een doel en een einddatum',
    statement: [
      {
        type: 'paragraph',
        text: 'Geen ANPR-camera wordt in gebruik genomen zonder een openbare fiche met het doel, de plaats of het gebied, de verantwoordelijke en de datum waarop het nut opnieuw wordt beoordeeld. De fiche gaat, samen met de gegevensbeschermingseffectbeoordeling, naar de raad die over de principiële toestemming beslist. Zonder nieuwe beslissing dooft de camera na drie jaar uit.',
      },
      {
        type: 'paragraph',
        text: 'De systemen wissen automatisch volgens het doel. Elk kwartaal controleert de functionaris voor gegevensbescherming een willekeurige steekproef van de raadplegingen op doel en dossiernummer.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'De wet bepaalt hoelang gegevens ten hoogste bewaard mogen worden. Een maximum is geen norm: wat voor een opsporingsonderzoek nodig is, is voor een verkeersactie overdreven. De werkgroep stelt voor de termijn per gebruik te differentiëren, altijd binnen het wettelijke maximum.',
      },
      {
        type: 'table',
        rows: [
          ['Gebruik', 'Voorgestelde bewaring', 'Raadpleging'],
          ['Vergelijking met een lijst, geen treffer', 'ten hoogste 24 uur', 'geen'],
          ['Treffer', 'zolang de vaststelling wordt afgehandeld', 'ploeg en meldkamer, met dossiernummer'],
          ['Bestuurlijke politie', 'ten hoogste één maand', 'op beslissing van een officier van bestuurlijke politie'],
          ['Opsporing en onderzoek', 'tot het wettelijke maximum', 'op beslissing van de bevoegde magistraat'],
        ],
      },
      {
        type: 'paragraph',
        text: 'De termijnen in de tabel zijn een vertrekpunt voor de studiedag in Namen, waar het openbaar ministerie en het netwerk van universiteiten mee aan tafel zitten. Een einddatum dwingt tot een vraag die nu zelden gesteld wordt: heeft deze camera opgeleverd wat beloofd werd?',
      },
    ],
    addressees: 'Politiecolleges en gemeenteraden; korpschefs; federale politie; minister van Binnenlandse Zaken',
    timeFrame: '12 maanden voor nieuwe camera’s; 36 maanden voor de bestaande',
  },
  {
    type: 'recommendation',
    key: 'algorithm-register',
    title: 'Houd een openbaar register van algoritmen bij',
    statement: [
      {
        type: 'paragraph',
        text: 'De geïntegreerde politie houdt één openbaar register bij van alle systemen die personen, plaatsen of meldingen herkennen, rangschikken, scoren of voorspellen. Een systeem dat niet in het register staat, wordt niet gebruikt, ook niet ‘bij wijze van proef’. Elke inschrijving vermeldt:',
      },
      {
        type: 'list',
        ordered: false,
        items: [
          'het doel, de rechtsgrond en de verantwoordelijke;',
          'de gebruikte gegevens en hun herkomst;',
          'de bekende foutenmarge en de toets op ongelijke behandeling;',
          'wie de uitkomst beoordeelt voordat er iets mee gebeurt;',
          'de einddatum van de proef of van de overeenkomst.',
        ],
      },
      {
        type: 'paragraph',
        text: 'Geen enkele beslissing die een persoon treft, steunt uitsluitend op een systeem uit het register. Gezichtsherkenning in real time op openbare plaatsen blijft uitgesloten zolang de wetgever er geen uitdrukkelijke grondslag en waarborgen voor heeft bepaald.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Op het seminarie konden de deelnemende korpsen niet allemaal zeggen welke van hun toepassingen een score of een voorspelling bevatten: vaak zit die in een pakket dat voor iets anders is aangekocht. Een register begint dus met een inventaris. De workshop in Leuven zal een model voor de inschrijving uittesten op drie bestaande systemen.',
      },
      {
        type: 'paragraph',
        text: 'Openbaarheid heeft grenzen. Drempelwaarden of trefwoorden waarmee men een controle kan ontwijken, komen in een afgeschermd deel, dat alleen voor de toezichthouder toegankelijk is. Het bestaan van het systeem en zijn doel blijven altijd openbaar.',
      },
      {
        type: 'paragraph',
        text: 'Zones die samen aankopen, kunnen ook samen toetsen. De werkgroep onderzoekt nog of een gedeelde pool van functionarissen voor gegevensbescherming in deze aanbeveling thuishoort of in het thema *Bestuur en toezicht*.',
      },
    ],
    addressees: 'Minister van Binnenlandse Zaken; Coördinatiecomité van de geïntegreerde politie; korpschefs',
    timeFrame: 'Inventaris na 9 maanden; register na 18 maanden',
  },
]
