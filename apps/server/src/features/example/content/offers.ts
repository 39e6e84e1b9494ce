import type { ExampleOffer } from './content-types.ts'

/**
 * What stakeholders offered to take on. One was accepted and made its partner a key partner, after the text on proximity
 * was made final: that one is not asked for a position on it. Another waits for the organisers.
 */
export const exampleOffers: ExampleOffer[] = [
  {
    partner: 'police-schools',
    kind: 'study-day',
    title: 'Studiedag: van opleiding naar werkvloer',
    description:
      'De erkende scholen willen een tweede studiedag over de aansluiting van de basisopleiding op het terrein organiseren, met docenten en mentoren uit alle gemeenschappen. Schriftelijk meegedeeld aan de organisatoren.',
    by: 'organiser',
    at: [13, '10:20'],
    decision: {
      by: 'organiser',
      at: [11, '09:40'],
      accept: true,
      reason: 'De scholen organiseerden al twee activiteiten mee; dit vult aan wat de reviewronde over mentoren vroeg.',
    },
    promotion: {
      by: 'organiser',
      at: [2, '16:10'],
      reason:
        'Het overleg neemt voor de derde keer een activiteit op zich en schrijft mee aan het thema opleiding. Het wordt daarom sleutelpartner.',
    },
  },
  {
    partner: 'youth',
    kind: 'round-table',
    title: 'Rondetafel: jongeren en controle op straat',
    description:
      'Jeugdraden uit vier provincies willen met wijkagenten bespreken wat jongeren van een controle begrijpen en wat hun daarbij wordt uitgelegd.',
    by: 'observer',
    at: [3, '17:30'],
    decision: null,
    promotion: null,
  },
]
