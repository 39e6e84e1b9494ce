import type { ExampleBlock } from './content-types.ts'

export const themeGovernanceNl: ExampleBlock[] = [
  {
    type: 'paragraph',
    text: 'De geïntegreerde politie kent veel toezichthouders. De burgemeester of het politiecollege bestuurt, de raad keurt begroting en formatie goed, de procureur des Konings leidt de opsporing, het Vast Comité P, de Algemene Inspectie en het Controleorgaan kijken elk vanuit hun eigen opdracht toe. Toch is het voor een raadslid moeilijk te zeggen hoe het met het eigen korps gaat, en voor een burger moeilijk te weten wat er met zijn klacht gebeurt.',
  },
  {
    type: 'paragraph',
    text: 'Meer toezicht is daarop niet het antwoord. De werkgroep zoekt het in toezicht dat op elkaar aansluit: de leidinggevende die op straat meekijkt, de dienst intern toezicht die patronen ziet, de raad die jaarlijks dezelfde vragen stelt, en de externe instantie die pas optreedt waar dat nodig is.',
  },
  {
    type: 'paragraph',
    text: 'De tekst is tweemaal nagelezen en daarna geconsolideerd. De opmerkingen van de eerste ronde gingen vooral over de werklast van kleine zones; zij hebben geleid tot de overgangstermijnen in de derde aanbeveling en tot de volgorde – eerst samenwerken, dan pas fuseren – in de vierde.',
  },
  { type: 'heading', level: 2, text: 'Uitdagingen' },
  {
    type: 'list',
    ordered: false,
    items: [
      '**De raad krijgt veel papier en weinig vergelijking.** Jaarverslagen verschillen per zone van opzet en van definities. Een raadslid kan een cijfer niet vergelijken met dat van het vorige jaar, laat staan met dat van een gelijkaardige zone.',
      '**Klachten hebben vele deuren en weinig termijnen.** Wie zich aan het loket, online, bij de ombudsdienst of bij een extern orgaan meldt, komt in een ander traject terecht, met een andere registratie.',
      '**Functioneel toezicht gebeurt, maar laat geen spoor na.** Leidinggevenden sturen bij tijdens de briefing of na een interventie. Omdat daarvan niets wordt vastgelegd, leert het korps er als geheel niet uit.',
      '**Opdrachten groeien sneller dan zones.** Gegevensbescherming, cybercriminaliteit, slachtofferbejegening en intern toezicht vragen specialisten die een kleine zone niet alleen kan dragen.',
    ],
  },
  {
    type: 'paragraph',
    text: 'Achter deze vier punten zit telkens dezelfde vraag: wie moet aan wie rekenschap afleggen, waarover en wanneer? De rondzendbrief CP3 over ‘organisatiebeheersing’ gaf daar in 2011 een kader voor. De aanbevelingen hieronder maken dat kader voor buitenstaanders leesbaar.',
  },
  { type: 'heading', level: 2, text: 'Aanbevelingen' },
  {
    type: 'recommendation',
    key: 'council-report',
    title: 'Geef elke raad elk jaar hetzelfde verslag om te bespreken',
    statement: [
      {
        type: 'paragraph',
        text: 'De korpschef legt de politieraad of de gemeenteraad elk jaar vóór 30 juni een verslag voor volgens één gemeenschappelijk model. Het verslag staat als afzonderlijk punt op de agenda van een openbare zitting en wordt nadien op de website van de zone gepubliceerd. Het bevat ten minste:',
      },
      {
        type: 'list',
        ordered: true,
        items: [
          'de bezetting en de beschikbare capaciteit per functie, met de vacatures en het verloop;',
          'de vooruitgang per doelstelling van het zonaal veiligheidsplan;',
          'het gebruik van dwang, van camera’s en van andere ingrijpende middelen;',
          'de klachten, hun behandeltermijn en wat het korps ermee deed;',
          'de bijstand die de zone gaf en kreeg, ook ten aanzien van de federale politie.',
        ],
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Op de rondetafel in Brussel zeiden raadsleden uit steden en uit landelijke zones hetzelfde: zij keuren een begroting goed zonder te weten wat de vorige heeft opgeleverd. Korpschefs wezen er van hun kant op dat elke overheid andere tabellen vraagt. Eén model dient beiden, op voorwaarde dat het bestaande rapporteringen vervangt in plaats van er een aan toe te voegen.',
      },
      {
        type: 'paragraph',
        text: 'Het verslag is geen rangschikking. Definities zijn gemeenschappelijk, de duiding is lokaal. Lopende onderzoeken en persoonsgegevens blijven erbuiten; wat om operationele redenen niet openbaar kan, wordt in besloten zitting toegelicht.',
      },
    ],
    addressees:
      'Minister van Binnenlandse Zaken; politiecolleges en burgemeesters; korpschefs; politie- en gemeenteraden',
    timeFrame: 'Model na 9 maanden; eerste verslag over het volgende volledige jaar',
  },
  {
    type: 'recommendation',
    key: 'complaints',
    title: 'Open één ingang voor klachten en houd termijnen aan',
    statement: [
      {
        type: 'paragraph',
        text: 'Wie over het optreden van een politiedienst wil klagen, kan dat via één gemeenschappelijke ingang: online, per brief, telefonisch of aan elk onthaal, ongeacht welk korps betrokken is. De klager krijgt binnen vijf werkdagen een ontvangstmelding met een dossiernummer en een contactpersoon, na dertig dagen een stand van zaken, en binnen negentig dagen een gemotiveerd antwoord dat de verdere mogelijkheden vermeldt.',
      },
      {
        type: 'paragraph',
        text: 'Niemand behandelt een klacht over een medewerker die hij rechtstreeks leidt. Voor klachten over bejegening wordt bemiddeling aangeboden; bemiddeling is vrijwillig en sluit geen enkele andere weg af.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'De studiedag in Charleroi legde een reeks geanonimiseerde klachtdossiers naast elkaar. Wat opviel, was niet zozeer de uitkomst als de stilte onderweg: klagers wisten niet of hun brief was aangekomen, betrokken medewerkers niet waarvan zij werden beticht. Een termijn beschermt beiden.',
      },
      {
        type: 'paragraph',
        text: 'De gemeenschappelijke ingang verandert niets aan de bevoegdheden. Zij zorgt voor één registratie, met dezelfde categorieën voor interne diensten en externe organen, zodat patronen zichtbaar worden: een plaats, een soort interventie, een ontbrekende instructie. Klachten die op een misdrijf wijzen, gaan zonder uitstel naar het openbaar ministerie.',
      },
    ],
    addressees:
      'Minister van Binnenlandse Zaken; minister van Justitie; korpschefs; externe toezichtsorganen, elk wat hen betreft',
    timeFrame: '24 maanden; termijnen in elk korps na 6 maanden',
  },
  {
    type: 'recommendation',
    key: 'functional-supervision',
    title: 'Maak functioneel toezicht zichtbaar',
    statement: [
      {
        type: 'paragraph',
        text: 'Elke leidinggevende van een operationele dienst is ten minste één halve dag per maand op het terrein aanwezig om toe te zien en te begeleiden, los van het eigen optreden. Na elke interventie met dwang die verder gaat dan boeien, en na elke klacht die gegrond blijkt, volgt binnen zeven dagen een nabespreking met de ploeg.',
      },
      {
        type: 'paragraph',
        text: 'Van aanwezigheid en nabespreking wordt een korte fiche gemaakt: wat was de situatie, wat ging goed, wat wordt aangepast. De fiche dient om te leren en mag niet als enige grond voor een tuchtprocedure worden gebruikt. De dienst intern toezicht bundelt de lessen per kwartaal voor het hele korps.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Toezicht dat pas begint bij een klacht, komt te laat. Deelnemers aan de studiedag in Charleroi beschreven de hoofdinspecteur op straat als de eerste en belangrijkste waarborg: hij of zij ziet het verschil tussen een moeilijke dag en een gewoonte die zich vastzet. Die rol vraagt tijd, en die verdwijnt wanneer de leidinggevende zelf de dienst moet aanvullen.',
      },
      {
        type: 'paragraph',
        text: 'Over het gebruik van de fiches heeft de werkgroep lang gesproken. Als zij vlot tot tucht leiden, worden zij niet eerlijk ingevuld; als zij nooit mogen worden gebruikt, verliezen zij hun geloofwaardigheid. De tekst kiest voor een tussenweg: zij kunnen een vaststelling ondersteunen, maar niet dragen.',
      },
    ],
    addressees: 'Korpschefs; federale politie; diensten intern toezicht; representatieve vakorganisaties',
    timeFrame: '12 maanden; 24 maanden voor kleine zones',
  },
  {
    type: 'recommendation',
    key: 'zone-scale',
    title: 'Laat zones groeien vanuit taken, niet vanuit grenzen',
    statement: [
      {
        type: 'paragraph',
        text: 'De minister legt, na advies van de lokale overheden, een lijst vast van functies die elke inwoner dag en nacht op een gelijkwaardig niveau mag verwachten. Een zone die een functie niet alleen kan waarborgen, organiseert ze binnen vier jaar samen met andere zones, met een overeenkomst die kosten, leiding en verantwoording regelt.',
      },
      {
        type: 'paragraph',
        text: 'Zones die nadien willen fuseren, krijgen gedurende zes jaar de zekerheid dat hun gezamenlijke federale dotatie niet daalt, en begeleiding bij de samenvoeging van personeel, gebouwen en systemen. Een fusie blijft een vrijwillige beslissing van de betrokken raden. Het aantal wijkposten mag er niet door dalen.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Bij de hervorming telde het land bijna tweehonderd lokale zones, van grote steden tot enkele landelijke gemeenten samen. Vrijwillige fusies hebben dat aantal doen dalen, maar het debat loopt telkens vast op de kaart. Op de rondetafel in Brussel keerden de deelnemers de vraag om: welke functies mag een inwoner verwachten, en welke schaal hoort daarbij? Het antwoord verschilt per functie: een wijkinspecteur werkt op de schaal van een buurt, een functionaris voor gegevensbescherming kan meerdere zones bedienen.',
      },
      {
        type: 'paragraph',
        text: 'Wie eerst samenwerkt, weet waarover hij beslist. De financiële zekerheid neemt een hinderpaal weg die zowel grote als kleine besturen vermelden, en de waarborg voor de wijkposten houdt de politie aanspreekbaar waar mensen wonen.',
      },
    ],
    addressees: 'Federale regering; minister van Binnenlandse Zaken; politiecolleges; politie- en gemeenteraden',
    timeFrame: 'Lijst na 12 maanden; samenwerking na 48 maanden',
  },
]
