import type { ExampleBlock } from './content-types.ts'

export const themeProximityNl: ExampleBlock[] = [
  {
    type: 'paragraph',
    text: 'Vertrouwen in de politie ontstaat zelden in een campagne en vaak in een ontmoeting: de wijkinspecteur die een naam kent, de ploeg die uitlegt waarom zij iemand tegenhoudt, het telefoontje na een inbraak. Diezelfde ontmoetingen kunnen vertrouwen ook breken, en dan voor lang. Wie zich onheus behandeld voelt, vertelt het verder; wie niets meer hoort, doet de volgende keer geen aangifte.',
  },
  {
    type: 'paragraph',
    text: 'Gemeenschapsgerichte politiezorg is sinds de hervorming het uitgangspunt van de geïntegreerde politie. Niemand in de werkgroep stelt dat ter discussie. De vraag is wat ervan overblijft als de interventiedienst onderbezet is, als administratieve taken zich opstapelen en als de wijkinspecteur de ‘reserve’ van alle andere diensten wordt.',
  },
  {
    type: 'paragraph',
    text: 'Deze aanbevelingen steunen op het seminarie in Luik, de workshop in Mechelen en de schriftelijke bijdrage van de jeugdraden, die in de plaats kwam van de afgelaste rondetafel in Hasselt.',
  },
  { type: 'heading', level: 2, text: 'Uitdagingen' },
  {
    type: 'list',
    ordered: false,
    items: [
      '**De norm telt hoofden, geen aanwezigheid.** Het koninklijk besluit van 17 september 2001 gaat uit van één wijkinspecteur per vierduizend inwoners. Het zegt niets over de tijd die hij werkelijk in zijn wijk doorbrengt, en weinig over wat een wijk vraagt.',
      '**Een controle zonder uitleg voelt als een oordeel.** Wie vaker wordt tegengehouden en de reden niet kent, vult die zelf in. Zonder gegevens kan een korps profilering vaststellen noch weerleggen.',
      '**Na de aangifte wordt het stil.** Slachtoffers vernemen niet wie hun dossier behandelt, en evenmin dat het wordt afgesloten.',
      '**Jongeren ontmoeten de politie vooral wanneer het misloopt.** Goede initiatieven hangen af van één gemotiveerde medewerker en verdwijnen wanneer die van dienst verandert.',
    ],
  },
  {
    type: 'paragraph',
    text: 'Die vier punten versterken elkaar. Een wijkinspecteur die er is, kent de jongeren op het plein en hoort als eerste waar een controle kwaad bloed heeft gezet; een slachtoffer dat nieuws krijgt, spreekt hem ook over iets anders aan. De aanbevelingen zijn daarom bedoeld om samen uitgevoerd te worden.',
  },
  { type: 'heading', level: 2, text: 'Aanbevelingen' },
  {
    type: 'recommendation',
    key: 'neighbourhood-norm',
    title: 'Herijk de norm voor de wijkwerking op aanwezigheid',
    statement: [
      {
        type: 'paragraph',
        text: 'De norm van één wijkinspecteur per vierduizend inwoners blijft de ondergrens, maar wordt aangevuld met drie regels:',
      },
      {
        type: 'list',
        ordered: true,
        items: [
          'alleen wie ten minste zeventig procent van zijn diensttijd aan wijkwerk besteedt, telt mee voor de norm;',
          'de norm wordt gewogen volgens de kenmerken van de wijk, zoals bevolkingsdichtheid, kwetsbaarheid, aantal scholen en verblijvende niet-inwoners;',
          'een wijkinspecteur blijft in beginsel ten minste drie jaar in dezelfde wijk en draagt zijn contacten over bij zijn vertrek.',
        ],
      },
      {
        type: 'paragraph',
        text: 'Elke zone maakt per wijk bekend wie de wijkinspecteur is, hoe hij te bereiken is en of de norm in het voorbije jaar werd gehaald.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Op het seminarie in Luik hielden wijkinspecteurs uit zes zones voor één maand een tijdsregister bij en legden het aan de zaal voor. In vijf van de zes zones ging meer dan de helft van de tijd naar domicilieonderzoeken, kantschriften en versterking van andere diensten. Dat is geen representatieve meting, maar het beeld was voor iedereen herkenbaar.',
      },
      {
        type: 'paragraph',
        text: 'Een norm op aanwezigheid dwingt tot keuzes: welke administratieve opdrachten kunnen naar het administratief en logistiek kader, of terug naar de overheid die ze vraagt? Zij verhindert ook dat een zone op papier in orde is terwijl de wijk haar inspecteur niet kent. De weging belet dat een dichtbevolkte buurt met veel noden hetzelfde krijgt als een rustige woonwijk.',
      },
    ],
    addressees: 'Minister van Binnenlandse Zaken; politiecolleges; korpschefs',
    timeFrame: '24 maanden',
  },
  {
    type: 'recommendation',
    key: 'explained-checks',
    title: 'Leg elke identiteitscontrole uit en leer ervan',
    statement: [
      {
        type: 'paragraph',
        text: 'De politieambtenaar die iemands identiteit controleert, noemt uit eigen beweging de reden, zegt bij welke dienst hij hoort en geeft op verzoek een bewijs van de controle, op papier of digitaal, met plaats, uur, wettelijke grond en reden.',
      },
      {
        type: 'paragraph',
        text: 'In ten minste acht zones van verschillende grootte wordt gedurende twee jaar elke controle op deze wijze geregistreerd, met de aanleiding en het gevolg, zonder gegevens over herkomst of huidskleur en zonder dat een bestand van gecontroleerde personen ontstaat. Een onafhankelijk onderzoeksteam evalueert de proef. De conclusies worden gepubliceerd voordat over veralgemening wordt beslist.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'De wet bepaalt wanneer een identiteitscontrole mag. Wat de wet niet kan, is het gesprek voeren. Op de workshop in Mechelen speelden politiemensen en jongeren dezelfde controle tweemaal na, één keer met en één keer zonder uitleg. Een van de jongeren vatte het zo samen:',
      },
      {
        type: 'quote',
        text: 'Zeg niet dat het ‘routine’ is. Zeg waarom ik, waarom hier, waarom nu. Dan kan ik het er nog altijd niet mee eens zijn, maar dan weet ik tenminste dat u een reden had.',
      },
      {
        type: 'paragraph',
        text: 'Een registratie beschermt ook de politieambtenaar die correct werkt. Zij toont welke aanleidingen tot een vaststelling leiden en welke bijna nooit, en maakt het mogelijk om selectie op basis van uiterlijke kenmerken te herkennen en bij te sturen. De werkgroep koos voor een proef met evaluatie, omdat de tijdsbelasting en het effect op de ploegen vooraf niet te schatten zijn.',
      },
    ],
    addressees: 'Minister van Binnenlandse Zaken; minister van Justitie; korpschefs van de proefzones; universiteiten',
    timeFrame: 'Uitleg: onmiddellijk; proef: start binnen 12 maanden, evaluatie na 36 maanden',
  },
  {
    type: 'recommendation',
    key: 'victims-informed',
    title: 'Laat geen slachtoffer zonder nieuws',
    statement: [
      {
        type: 'paragraph',
        text: 'Wie als slachtoffer aangifte doet, krijgt binnen tien dagen bericht van een met naam genoemde contactpersoon, met het nummer van het dossier en met wat er verder zal gebeuren. Bij elke stap die mag worden meegedeeld, en in elk geval na zestig dagen, volgt een nieuw bericht, ook wanneer er niets te melden valt.',
      },
      {
        type: 'paragraph',
        text: 'Het slachtoffer kiest hoe het wordt bereikt en kan op elk moment vragen om doorverwezen te worden naar slachtofferhulp. Bij geweld, diefstal in een woning en feiten binnen het gezin gebeurt het eerste bericht telefonisch of ter plaatse.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Diensten voor slachtofferhulp beschreven op het seminarie in Luik dat mensen minder lijden onder een dossier zonder dader dan onder een dossier zonder antwoord. Een kort bericht kost weinig en voorkomt herhaalde oproepen naar het onthaal.',
      },
      {
        type: 'paragraph',
        text: 'Wat over een onderzoek gezegd mag worden, bepaalt het openbaar ministerie. Met een gemeenschappelijke lijst van mededeelbare stappen, per arrondissement afgesproken met de procureur des Konings, hoeft niet elke medewerker dat telkens opnieuw te vragen. De wijkinspecteur neemt de opvolging over wanneer het slachtoffer daarom verzoekt.',
      },
    ],
    addressees: 'Korpschefs; parketten; diensten voor slachtofferhulp; federale politie (informatica)',
    timeFrame: '18 maanden',
  },
  {
    type: 'recommendation',
    key: 'youth-dialogue',
    title: 'Maak van het gesprek met jongeren een vaste opdracht',
    statement: [
      {
        type: 'paragraph',
        text: 'Elke zone wijst ten minste één referentiepersoon voor jongeren aan, met een opdrachtbrief en vrijgemaakte tijd, en organiseert met de jeugdraad, de scholen en het jeugdwerk minstens tweemaal per jaar een gesprek waarvan jongeren mee de agenda bepalen.',
      },
      {
        type: 'paragraph',
        text: 'De zone antwoordt binnen drie maanden schriftelijk op wat er is voorgesteld: wat zij doet, wat zij niet doet en waarom. Het antwoord wordt aan de politieraad of de gemeenteraad bezorgd. De basisopleiding voorziet in een dag in het jeugdwerk, voorbereid en nabesproken met jongeren.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Voor de rondetafel in Hasselt schreven zich te weinig jongeren in om er ernstig van te spreken. Dat is zelf een vaststelling: een uitnodiging van de politie, op een weekdag, in een vergaderzaal, bereikt hen niet. In hun schriftelijke bijdrage vragen de jeugdraden om gesprekken op plaatsen waar jongeren al zijn, en vooral om een antwoord achteraf.',
      },
      {
        type: 'paragraph',
        text: 'De verplichting om te antwoorden is het hart van deze aanbeveling. Zij vergt geen nieuwe structuur, enkel de discipline om een voorstel niet onbeantwoord te laten. De referentiepersoon waarborgt dat het contact een wissel van de wacht overleeft.',
      },
    ],
    addressees: 'Politiecolleges; korpschefs; politiescholen; gemeentebesturen (jeugd)',
    timeFrame: '12 maanden',
  },
]
