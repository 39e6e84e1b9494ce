import type { ExampleThread } from './thread-types.ts'

/** What is said of the French text in its second review round. */
export const threadsTrainingFr: ExampleThread[] = [
  {
    theme: 'training',
    language: 'fr',
    about: { on: 'passage', quote: 'selon un tarif identique pour les deux niveaux' },
    internal: null,
    said: [
      {
        by: 'partner',
        at: [7, '09:40'],
        text: 'Un tarif identique suppose une base budgétaire commune, qui n’existe pas aujourd’hui. Il conviendrait au moins de l’indexer et de le fixer par arrêté royal ; à défaut, l’indemnité dépendra de chaque budget annuel.',
        agreed: [{ by: 'reviewer', at: [6, '11:50'] }],
      },
      {
        by: 'editor2',
        at: [3, '11:10'],
        text: 'Le texte néerlandais prévoit depuis ce matin une indexation annuelle ; j’alignerai le français en même temps que la quatrième recommandation. Pour l’arrêté royal, @[partner:cc-gpi] devrait nous dire s’il faut une base légale nouvelle.',
      },
    ],
    ending: null,
  },
  {
    theme: 'training',
    language: 'fr',
    about: { on: 'passage', quote: 'un expert extérieur' },
    internal: null,
    said: [
      {
        by: 'partner',
        at: [7, '10:05'],
        text: 'Cet expert a-t-il voix délibérative ? Le texte ne le dit pas.',
      },
      {
        by: 'editor2',
        at: [6, '09:30'],
        text: 'Oui : il est membre du jury au même titre que les autres. Le texte néerlandais est construit de la même manière.',
      },
    ],
    ending: { by: 'partner', at: [5, '13:50'], kind: 'resolved' },
  },
  {
    theme: 'training',
    language: 'fr',
    about: {
      on: 'block',
      change: {
        kind: 'replace',
        quote: 'Une voie qui n’a pas fait ses preuves au bout de cinq ans est fermée.',
        words:
          'Une voie qui n’a pas fait ses preuves au bout de cinq ans est évaluée publiquement, puis adaptée ou fermée.',
      },
    },
    internal: null,
    said: [
      {
        by: 'partner',
        at: [5, '14:10'],
        text: 'Fermer d’office priverait les écoles de la possibilité de corriger une voie prometteuse. La décision doit pouvoir se lire dans une évaluation.',
      },
    ],
    ending: null,
  },
]
