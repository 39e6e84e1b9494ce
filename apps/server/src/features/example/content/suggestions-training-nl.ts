import type { ExampleThread } from './thread-types.ts'

/** Other words for the Dutch text: one of the first round, the rest of the second. Two collide. */
export const suggestionsTrainingNl: ExampleThread[] = [
  {
    theme: 'training',
    language: 'nl',
    about: {
      on: 'block',
      change: {
        kind: 'replace',
        quote: 'Alleen een korps dat als leerplaats erkend is, ontvangt aspiranten.',
        words: 'Een korps dat als leerplaats erkend is, ontvangt bij voorrang aspiranten.',
      },
    },
    internal: null,
    said: [
      {
        by: 'partner',
        at: [33, '10:10'],
        text: 'Zolang niet elke provincie genoeg erkende leerplaatsen telt, dreigt een deel van de aspiranten nergens terecht te kunnen.',
      },
      {
        by: 'reviewer',
        at: [32, '09:25'],
        text: 'Wij begrijpen de zorg, maar een voorrang neemt de prikkel weg om de voorwaarden te vervullen.',
      },
    ],
    ending: {
      by: 'editor',
      at: [24, '14:30'],
      kind: 'disposed',
      outcome: 'rejected',
      reason:
        'Een voorrang zonder gevolg haalt de erkenning onderuit: een korps zonder mentor zou aspiranten blijven ontvangen. De vrees voor een tekort wordt opgevangen doordat kleine zones samen als één leerplaats kunnen worden erkend.',
    },
  },
  {
    theme: 'training',
    language: 'nl',
    about: {
      on: 'block',
      change: {
        kind: 'replace',
        quote: 'een evaluatiegesprek waaraan de politieschool deelneemt.',
        words:
          'een evaluatiegesprek waaraan de politieschool deelneemt en waarvan de aspirant een schriftelijk verslag krijgt.',
      },
    },
    internal: null,
    said: [
      {
        by: 'reviewer',
        at: [6, '11:45'],
        text: 'De aspirant moet kunnen nalezen wat er is afgesproken, zeker wanneer het gesprek meetelt voor de eindbeoordeling.',
      },
    ],
    ending: null,
  },
  {
    theme: 'training',
    language: 'nl',
    about: {
      on: 'block',
      change: {
        kind: 'insert',
        quote: 'Zij komen twee keer per jaar per provincie samen met de politieschool',
        paragraph:
          'Een mentor kan de opdracht op elk moment neerleggen, en een korps kan haar na een gemotiveerd gesprek beëindigen. In beide gevallen keert de mentor zonder nadeel voor zijn loopbaan terug naar zijn gewone dienst.',
      },
    },
    internal: null,
    said: [
      {
        by: 'reviewer',
        at: [6, '17:20'],
        text: 'De tekst zegt hoe men mentor wordt, niet hoe men ermee ophoudt. Zonder die duidelijkheid zullen weinigen zich kandidaat stellen.',
        agreed: [{ by: 'partner', at: [4, '10:05'] }],
      },
    ],
    ending: null,
  },
  {
    theme: 'training',
    language: 'nl',
    about: {
      on: 'block',
      change: {
        kind: 'replace',
        quote: 'een opleiding van ten minste tien dagen',
        words: 'een opleiding van vijf dagen, elk jaar aangevuld met een dag bijscholing',
      },
    },
    internal: null,
    said: [
      {
        by: 'reviewer',
        at: [5, '09:05'],
        text: 'Tien dagen zijn in een kleine zone niet te roosteren zonder de dienst te verzwakken. Een jaarlijkse bijscholing houdt de kennis bovendien beter op peil.',
      },
    ],
    ending: null,
  },
  {
    theme: 'training',
    language: 'nl',
    about: {
      on: 'block',
      change: {
        kind: 'replace',
        quote: 'een opleiding van ten minste tien dagen',
        words: 'een opleiding van ten minste vijftien dagen, waarvan vijf in de politieschool',
      },
    },
    internal: null,
    said: [
      {
        by: 'partner',
        at: [4, '10:20'],
        text: 'Wie evalueert, moet ook leren verslag uit te brengen en een moeilijk gesprek te voeren. Dat leert men in de school, niet tussen twee diensten.',
      },
      {
        by: 'editor',
        at: [3, '15:00'],
        text: 'Dit voorstel en dat van @[partner:cpl] wijzigen dezelfde woorden in tegengestelde zin; er kan er hoogstens één worden overgenomen. De werkgroep bespreekt ze samen wanneer de ronde gesloten is.',
      },
    ],
    ending: null,
  },
]
