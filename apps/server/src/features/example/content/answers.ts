import type { ExampleAnswer } from './content-types.ts'

/**
 * What partners said in validation, in the order of the recommendations. Where a partner has no account in the example an
 * organiser recorded its answer on request.
 */
export const exampleAnswers: ExampleAnswer[] = [
  {
    theme: 'proximity',
    partner: 'cps',
    by: 'organiser',
    at: [25, '10:10'],
    positions: [['endorse'], ['endorse'], ['endorse'], ['endorse']],
  },
  {
    theme: 'proximity',
    partner: 'advp',
    by: 'partner',
    at: [22, '15:40'],
    positions: [
      ['endorse'],
      ['endorse'],
      [
        'reservation',
        'Nous soutenons l’objectif, à condition que les moyens des services d’assistance aux victimes suivent : sans renfort, le délai annoncé ne pourra pas être tenu dans toutes les zones.',
      ],
      ['endorse'],
    ],
  },
  {
    theme: 'proximity',
    partner: 'cpl',
    by: 'organiser',
    at: [20, '09:05'],
    positions: [
      ['endorse'],
      [
        'reservation',
        'Uitleg geven hoort bij het werk. De registratie moet wel op straat haalbaar blijven: één scherm, geen tweede verslag.',
      ],
      ['endorse'],
      ['endorse'],
    ],
  },
  {
    theme: 'proximity',
    partner: 'cep',
    by: 'organiser',
    at: [19, '11:30'],
    positions: [['endorse'], ['endorse'], ['endorse'], ['endorse']],
  },
  {
    theme: 'proximity',
    partner: 'unions',
    by: 'organiser',
    at: [18, '14:20'],
    positions: [
      [
        'object',
        'Een norm voor aanwezigheid zonder extra mensen verschuift het tekort van de ene ploeg naar de andere. Eerst het kader invullen, dan de norm.',
      ],
      ['abstain'],
      ['endorse'],
      ['endorse'],
    ],
  },
  {
    theme: 'proximity',
    partner: 'cc-gpi',
    by: 'organiser',
    at: [16, '16:00'],
    positions: [['endorse'], ['endorse'], ['endorse'], ['abstain']],
  },
  {
    theme: 'governance',
    partner: 'cps',
    by: 'organiser',
    at: [5, '10:45'],
    positions: [
      ['endorse'],
      ['endorse'],
      ['endorse'],
      [
        'reservation',
        'De schaal van een zone mag niet alleen uit taken volgen: de afstand tot de burger hoort even zwaar te wegen.',
      ],
    ],
  },
  {
    theme: 'governance',
    partner: 'cep',
    by: 'organiser',
    at: [3, '14:15'],
    positions: [['endorse'], ['endorse'], ['abstain'], ['endorse']],
  },
]
