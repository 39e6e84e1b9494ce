import type { ExampleThread } from './thread-types.ts'

/** Two rounds, answered but for one; a suggestion of the second is in the text. */
export const threadsGovernance: ExampleThread[] = [
  {
    theme: 'governance',
    language: 'nl',
    about: { on: 'recommendation', key: 'functional-supervision' },
    internal: null,
    said: [
      {
        by: 'reviewer',
        at: [46, '10:20'],
        text: 'Een halve dag per maand, nabesprekingen en fiches: in een zone met veertig operationele leden rust dat alles op twee of drie mensen. Zonder overgangstermijn wordt dit een verplichting op papier.',
        agreed: [{ by: 'partner', at: [45, '11:30'] }],
      },
    ],
    ending: {
      by: 'editor',
      at: [36, '11:10'],
      kind: 'disposed',
      outcome: 'accepted',
      reason:
        'Overgenomen: zones met minder dan honderd operationele leden krijgen een jaar langer de tijd. De zin staat aan het einde van de tweede alinea.',
    },
  },
  {
    theme: 'governance',
    language: 'nl',
    about: { on: 'passage', quote: 'minder dan honderd operationele leden' },
    internal: null,
    said: [
      {
        by: 'reviewer',
        at: [28, '09:45'],
        text: 'Op welke datum en volgens welke telling? Formatie en werkelijke bezetting liggen soms ver uit elkaar, en een zone mag niet van jaar tot jaar onder een andere termijn vallen.',
      },
      {
        by: 'editor',
        at: [27, '14:10'],
        text: 'Wij dachten aan de bezetting bij de bekendmaking. Is dat voor @[partner:cpl] werkbaar?',
      },
      {
        by: 'reviewer',
        at: [26, '09:30'],
        text: 'Ja, als die datum dan ook voor de volledige termijn telt.',
      },
    ],
    ending: {
      by: 'editor',
      at: [18, '10:10'],
      kind: 'disposed',
      outcome: 'deferred',
      reason:
        'De telling hoort niet in de aanbeveling maar in de richtlijn die haar uitvoert. Wij geven het voorstel – de bezetting bij de bekendmaking, voor de volledige termijn – mee in de begeleidende nota aan de minister.',
    },
  },
  {
    theme: 'governance',
    language: 'fr',
    about: { on: 'passage', quote: 'dans les sept jours, à un débriefing avec l’équipe' },
    internal: null,
    said: [
      {
        by: 'partner',
        at: [28, '14:05'],
        text: 'En service continu, une équipe n’est pas toujours réunie dans les sept jours. Écrire « au plus tard lors du premier service commun » éviterait des débriefings incomplets.',
        agreed: [{ by: 'reviewer', at: [26, '10:00'] }],
      },
      {
        by: 'editor2',
        at: [27, '09:35'],
        text: 'Le premier service commun peut être bien plus tardif. Un débriefing avec les membres présents, à condition que la fiche le signale, répondrait-il à votre préoccupation ?',
      },
      {
        by: 'partner',
        at: [26, '15:20'],
        text: 'En grande partie, oui.',
      },
    ],
    ending: {
      by: 'editor2',
      at: [18, '11:30'],
      kind: 'disposed',
      outcome: 'partly',
      reason:
        'Le délai de sept jours est maintenu : plus tard, les faits s’estompent. Le modèle de fiche permettra en revanche de signaler un débriefing tenu avec les seuls membres présents ; le texte de la recommandation ne change pas.',
    },
  },
  {
    theme: 'governance',
    language: 'nl',
    about: {
      on: 'block',
      change: {
        kind: 'replace',
        quote: 'de klachten, hun behandeltermijn',
        words: 'de klachten en de bemiddelingen, hun behandeltermijn',
      },
    },
    internal: null,
    said: [
      {
        by: 'reviewer',
        at: [27, '10:30'],
        text: 'De tweede aanbeveling voorziet in bemiddeling. Dan moet de raad ook kunnen zien hoe vaak zij plaatsvindt.',
        agreed: [{ by: 'partner', at: [26, '15:40'] }],
      },
    ],
    ending: {
      by: 'editor',
      at: [17, '15:20'],
      kind: 'applied',
      reason: 'Sluit aan bij de tweede aanbeveling. De Franse tekst volgt vandaag.',
    },
  },
  {
    theme: 'governance',
    language: 'nl',
    about: { on: 'recommendation', key: 'zone-scale' },
    internal: null,
    said: [
      {
        by: 'reviewer',
        at: [27, '11:10'],
        text: 'De laatste zin van de tweede alinea legt fuserende zones een beperking op die andere zones niet hebben. Schrap de waarborg voor de wijkposten, of laat haar voor alle zones gelden.',
      },
      {
        by: 'partner',
        at: [25, '15:35'],
        text: 'Wij zouden de waarborg behouden: een gemeente die haar wijkpost dreigt te verliezen, begint niet aan een gesprek over een fusie.',
      },
    ],
    ending: {
      by: 'organiser',
      at: [16, '09:40'],
      kind: 'disposed',
      outcome: 'rejected',
      reason:
        'De werkgroep behoudt de zin. Tegenover de waarborg voor de wijkposten staat de zekerheid over de dotatie; zonder fusie is er geen van beide. Schrappen zou de politie minder aanspreekbaar maken waar mensen wonen, en dat is juist wat de aanbeveling wil vermijden.',
    },
  },
  {
    theme: 'governance',
    language: 'fr',
    about: { on: 'passage', quote: 'pendant six ans' },
    internal: null,
    said: [
      {
        by: 'partner',
        at: [25, '16:00'],
        text: 'Six ans à compter de la décision des conseils, ou de la mise en place de la zone fusionnée ? L’écart peut représenter deux exercices budgétaires.',
      },
      {
        by: 'editor2',
        at: [19, '10:20'],
        text: 'Le groupe de travail penche pour la mise en place. @[person:partner], pourriez-vous vérifier que la dotation peut être garantie à partir de cette date ? Nous trancherons ensuite.',
      },
    ],
    ending: null,
  },
]
