import type { ExampleBlock } from './content-types.ts'

export const themeTrainingNl: ExampleBlock[] = [
  {
    type: 'paragraph',
    text: 'De basisopleiding legt een stevige juridische en technische basis, maar wie instroomt, leert het vak vooral daarna: op straat, in een ploeg, van wie toevallig naast hem zit. Dat is geen verwijt aan de politiescholen of aan de korpsen. Het is het gevolg van een stelsel waarin selectie, school, stage en eerste aanstelling door verschillende overheden worden georganiseerd, elk met een eigen kalender, een eigen evaluatie en een eigen budget.',
  },
  {
    type: 'paragraph',
    text: 'Tegelijk is de loopbaan nog altijd opgebouwd rond de graad. Wie vooruit wil, stijgt; wie niet stijgt, blijft staan. Specialisten in cybercriminaliteit, financieel onderzoek, jeugd of verkeer verlaten hun domein om bevorderd te kunnen worden, en ervaren medewerkers van de eerste lijn vinden in hun dagelijkse werk te weinig perspectief om te blijven.',
  },
  {
    type: 'paragraph',
    text: 'Deze tekst bouwt voort op de meeloopdag voor belanghebbenden, de rondetafel in Gent, de studiedag in Namen en de workshop in Leuven. De werkgroep beperkt zich bewust tot vier aanbevelingen die samen één traject vormen: van de eerste informatie aan een kandidaat tot het moment waarop een ervaren medewerker zijn kennis doorgeeft.',
  },
  { type: 'heading', level: 2, text: 'Uitdagingen' },
  {
    type: 'paragraph',
    text: 'Uit de activiteiten komen vier vaststellingen naar voren die door korpsen, scholen en vakbonden in grote lijnen worden gedeeld.',
  },
  {
    type: 'list',
    ordered: false,
    items: [
      '**Een selectie die kandidaten verliest zonder te weten waarom.** Tussen inschrijving en aanwerving verlopen veel maanden. Waar kandidaten afhaken en om welke reden, wordt niet volgens één methode bijgehouden.',
      '**Een bruuske overgang van school naar dienst.** De aspirant gaat van een beschermde klas naar een volle interventiedienst. Wat hij daar leert, hangt af van de ploeg waarin hij terechtkomt.',
      '**Mentoren zonder mandaat.** Begeleiden komt boven op het gewone werk. Wie het goed doet, krijgt er vooral meer van.',
      '**Een loopbaan met één richting.** Vakkennis wordt pas beloond wanneer men ze inruilt voor een leidinggevende functie.',
    ],
  },
  {
    type: 'paragraph',
    text: 'De structuur op twee niveaus maakt het vraagstuk niet eenvoudiger. De federale politie en de lokale zones, waarvan het aantal door vrijwillige fusies geleidelijk daalt, werven uit dezelfde vijver. Een kleine zone die in een aspirant investeert, ziet hem na enkele jaren vaak vertrekken en durft daarom minder te investeren. Elke oplossing moet dus ook de kosten en de baten billijk over de korpsen spreiden.',
  },
  { type: 'heading', level: 2, text: 'Aanbevelingen' },
  {
    type: 'recommendation',
    key: 'widen-intake',
    title: 'Verbreed de instroom en meet wie afhaakt',
    statement: [
      {
        type: 'paragraph',
        text: 'De geïntegreerde politie opent drie bijkomende toegangswegen en publiceert elk jaar, per weg, wie begint, wie slaagt en wie vertrekt. De drie wegen zijn:',
      },
      {
        type: 'list',
        ordered: true,
        items: [
          'een voorbereidend traject van ten hoogste zes maanden, samen met het volwassenenonderwijs, voor kandidaten die slagen voor de integriteits- en persoonlijkheidsproeven maar nog tekortschieten voor taal of fysieke paraatheid;',
          'een aansluitend traject voor leerlingen die in het secundair onderwijs een veiligheidsrichting voltooien;',
          'een zij-instroom voor personen met ten minste vijf jaar relevante beroepservaring, met vrijstellingen op grond van een portfolio.',
        ],
      },
      {
        type: 'paragraph',
        text: 'De integriteitsvereisten en het eindniveau zijn voor alle wegen dezelfde. Een weg die na vijf jaar geen meetbare bijdrage levert, wordt gesloten.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Op de rondetafel in Gent meldden korpsen dat zij kandidaten niet alleen verliezen omdat die ongeschikt blijken, maar ook omdat de procedure te lang duurt of omdat niemand hun zegt waar zij staan. Zonder cijfers per fase blijft het gissen of een drempel de kwaliteit bewaakt, dan wel alleen de geduldigste kandidaten overhoudt.',
      },
      {
        type: 'paragraph',
        text: 'Verschillende wegen naar hetzelfde eindniveau zijn iets anders dan een lagere lat. Door de resultaten tot vijf jaar na de aanstelling te volgen, wordt ook zichtbaar welke weg medewerkers oplevert die blijven, en welke weg de samenstelling van de korpsen dichter bij die van de bevolking brengt. De publicatie bevat uitsluitend geaggregeerde gegevens.',
      },
    ],
    addressees:
      'Minister van Binnenlandse Zaken; federale politie (rekrutering en selectie); gemeenschappen, bevoegd voor onderwijs',
    timeFrame: '18 maanden; eerste publicatie na 24 maanden',
  },
  {
    type: 'recommendation',
    key: 'workplace-learning',
    title: 'Maak van de werkvloer een erkende leerplaats',
    statement: [
      {
        type: 'paragraph',
        text: 'Elke aspirant brengt ten minste zes maanden door bij een lokale zone, onder een mentor die daarvoor tijd en erkenning krijgt. Alleen een korps dat als leerplaats erkend is, ontvangt aspiranten.',
      },
      {
        type: 'paragraph',
        text: 'De erkenning geldt voor vier jaar en steunt op drie voorwaarden: een schriftelijk leerplan per aspirant, een vaste mentor voor ten hoogste twee aspiranten, en om de vier weken een evaluatiegesprek waaraan de politieschool deelneemt. De federale overheid vergoedt erkende leerplaatsen per aspirant en per maand, tegen een tarief dat voor beide niveaus hetzelfde is.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Op de rondetafel in Gent gaven acht van de tien deelnemende zones aan dat de overgang van school naar dienst te bruusk is; waar een vaste mentor bestaat, blijft de uitval in het eerste jaar volgens dezelfde zones beperkt. De studiedag in Namen bevestigde dat aspiranten vooral houvast zoeken in drie zaken:',
      },
      {
        type: 'list',
        ordered: false,
        items: [
          'één aanspreekpunt dat zowel de school als het korps kent;',
          'opdrachten die van week tot week moeilijker worden, in plaats van toeval;',
          'feedback die geen invloed heeft op de eindbeoordeling, naast feedback die dat wel heeft.',
        ],
      },
      {
        type: 'paragraph',
        text: 'Kleine zones kunnen de voorwaarden samen vervullen: een samenwerkingsverband mag als één leerplaats worden erkend. De vergoeding neemt de vrees weg dat men betaalt voor wie daarna elders gaat werken. Voor wie de opleiding deeltijds volgt, rekent de werkgroep de zes maanden om in diensturen; dat punt ligt in deze leesronde nog voor.',
      },
    ],
    addressees:
      'Minister van Binnenlandse Zaken; federale politie (opleiding); politiescholen; politiecolleges en korpschefs',
    timeFrame: '24 maanden',
  },
  {
    type: 'recommendation',
    key: 'lateral-career',
    title: 'Laat vakmensen doorgroeien zonder van graad te veranderen',
    statement: [
      {
        type: 'paragraph',
        text: 'Voor het operationeel kader en voor het administratief en logistiek kader komen er drie expertiseniveaus – gevorderd, senior en referentie – die los van de graad worden toegekend en waaraan een weddetoelage verbonden is.',
      },
      {
        type: 'paragraph',
        text: 'Een gemengde jury, met leden van beide niveaus en een externe vakdeskundige, kent het niveau voor vijf jaar toe op grond van een portfolio. Het niveau blijft behouden bij elke overstap tussen een zone en de federale politie. Elk korps maakt in zijn personeelsplan bekend welke functies in aanmerking komen.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Op de workshop in Leuven tekenden de deelnemers het loopbaanpad uit van vier bestaande functies: een wijkinspecteur, een financieel rechercheur, een analist en een medewerker van de meldkamer. In geen van de vier paden bleek er een volgende stap te bestaan die de opgebouwde kennis in dienst houdt. Wie vooruit wil, moet het vak verlaten.',
      },
      {
        type: 'paragraph',
        text: 'Een laterale loopbaan lost dat op zonder het aantal leidinggevenden te verhogen. Drie waarborgen houden het stelsel betaalbaar en eerlijk:',
      },
      {
        type: 'list',
        ordered: false,
        items: [
          'per korps geldt een maximum, vastgelegd na onderhandeling met de representatieve vakorganisaties;',
          'de toekenning is tijdelijk en wordt alleen verlengd als de expertise ook wordt doorgegeven;',
          'de jury motiveert elke beslissing, en een weigering kan één keer worden heroverwogen.',
        ],
      },
    ],
    addressees:
      'Minister van Binnenlandse Zaken; federale politie (personeel); korpschefs; representatieve vakorganisaties',
    timeFrame: '36 maanden; proef in ten minste tien korpsen na 12 maanden',
  },
  {
    type: 'recommendation',
    key: 'mentors',
    title: 'Erken mentoren en geef hun tijd',
    statement: [
      {
        type: 'paragraph',
        text: 'Het mentorschap wordt een erkende opdracht met een eigen functieprofiel, een opleiding van ten minste tien dagen, een vrijstelling van een vijfde van de diensttijd zolang de mentor een aspirant begeleidt, en een toelage die met de opdracht begint en eindigt.',
      },
      {
        type: 'paragraph',
        text: 'Mentoren worden geselecteerd op hun geschiktheid om te begeleiden, nooit enkel op anciënniteit. Zij komen twee keer per jaar per provincie samen met de politieschool om moeilijke begeleidingen te bespreken.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Mentoren vertelden op de rondetafel in Gent dat zij hun evaluaties meestal na de dienst schrijven, en dat hun aspirant bij onderbezetting als volwaardige tweede man wordt ingezet. Begeleiding die afhangt van de bezetting van de dag, is geen opleiding. De vrijstelling is daarom geen gunst aan de mentor, maar een voorwaarde voor de erkenning als leerplaats.',
      },
      {
        type: 'paragraph',
        text: 'De werkgroep overwoog om het mentorschap voor te behouden aan hoofdinspecteurs, maar ziet daarvan af: wie dagelijks in de eerste lijn werkt, geeft die eerste lijn het best door. Samen met de laterale loopbaan kan de opdracht wel meetellen voor een hoger expertiseniveau.',
      },
    ],
    addressees: 'Minister van Binnenlandse Zaken; korpschefs; politiescholen',
    timeFrame: '12 maanden voor het functieprofiel; 24 maanden voor de vrijstelling',
  },
]
