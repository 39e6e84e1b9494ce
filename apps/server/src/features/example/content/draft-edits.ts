import type { ExampleEdit } from './thread-types.ts'

/** What the working groups changed in answer to what was said; accepted suggestions are with their threads. */
export const exampleEdits: ExampleEdit[] = [
  {
    theme: 'governance',
    language: 'nl',
    by: 'editor',
    at: [36, '11:00'],
    change: {
      kind: 'replace',
      quote: 'bundelt de lessen per kwartaal voor het hele korps.',
      words:
        'bundelt de lessen per kwartaal voor het hele korps. Zones met minder dan honderd operationele leden krijgen een jaar langer de tijd.',
    },
  },
  {
    theme: 'governance',
    language: 'fr',
    by: 'editor2',
    at: [36, '14:20'],
    change: {
      kind: 'replace',
      quote: 'les enseignements pour l’ensemble du corps.',
      words:
        'les enseignements pour l’ensemble du corps. Les zones de moins de cent membres opérationnels disposent d’une année supplémentaire.',
    },
  },
  {
    theme: 'governance',
    language: 'fr',
    by: 'editor2',
    at: [17, '16:05'],
    change: {
      kind: 'replace',
      quote: 'les plaintes, leur délai de traitement',
      words: 'les plaintes et les médiations, leur délai de traitement',
    },
  },
  {
    theme: 'proximity',
    language: 'fr',
    by: 'editor2',
    at: [33, '10:15'],
    change: {
      kind: 'replace',
      quote: 'Une équipe de recherche indépendante évalue',
      words: 'Une équipe de recherche indépendante, désignée conjointement par les deux ministres, évalue',
    },
  },
  {
    theme: 'proximity',
    language: 'nl',
    by: 'editor',
    at: [33, '11:00'],
    change: {
      kind: 'replace',
      quote: 'Een onafhankelijk onderzoeksteam evalueert',
      words: 'Een onafhankelijk onderzoeksteam, gezamenlijk aangewezen door beide ministers, evalueert',
    },
  },
  {
    theme: 'training',
    language: 'nl',
    by: 'editor',
    at: [3, '09:50'],
    change: {
      kind: 'replace',
      quote: 'tegen een tarief dat voor beide niveaus hetzelfde is',
      words: 'tegen een tarief dat voor beide niveaus hetzelfde is en elk jaar wordt geïndexeerd',
    },
  },
  {
    theme: 'wellbeing',
    language: 'nl',
    by: 'editor',
    at: [11, '10:40'],
    change: {
      kind: 'replace',
      quote: 'Het eerste gesprek is vertrouwelijk en komt in geen enkel dossier.',
      words:
        'Het eerste gesprek is vertrouwelijk en komt in geen enkel dossier. Zones mogen samen één opvangteam aanwijzen.',
    },
  },
  {
    theme: 'wellbeing',
    language: 'fr',
    by: 'editor2',
    at: [11, '15:10'],
    change: {
      kind: 'replace',
      quote: 'Le premier entretien est confidentiel et ne figure dans aucun dossier.',
      words:
        'Le premier entretien est confidentiel et ne figure dans aucun dossier. Des zones peuvent désigner ensemble une seule équipe d’accueil.',
    },
  },
]
