import type { ExampleBlock } from './content-types.ts'

export const themeWellbeingFr: ExampleBlock[] = [
  {
    type: 'paragraph',
    text: 'Celui qui veille à la sécurité des autres travaille la nuit, le week-end et là d’où les autres s’en vont. Cela fait partie du métier. Ce qui n’en fait pas partie, c’est qu’une équipe passe d’un incident grave à l’appel suivant, ou que quelqu’un n’apprenne que le dimanche son horaire de la semaine.',
  },
  {
    type: 'paragraph',
    text: 'La loi du 4 août 1996 relative au bien-être des travailleurs s’applique aussi à la police. Le groupe de travail n’y ajoute pas de nouveaux droits. Il décrit ce qu’un corps organise au minimum pour donner vie aux droits existants, et qui y veille.',
  },
  { type: 'heading', level: 2, text: 'Défis' },
  {
    type: 'list',
    ordered: false,
    items: [
      '**L’accueil dépend du chef.** Après le même incident, une équipe reçoit un entretien et l’autre un formulaire.',
      '**Les horaires changent trop tard.** Qui ne peut pas planifier son repos ne le prend pas.',
      '**L’agression devient une habitude.** Ce qui n’est pas signalé n’est pas compté, et ce qui n’est pas compté ne reçoit pas de réponse.',
    ],
  },
  { type: 'heading', level: 2, text: 'Recommandations' },
  {
    type: 'recommendation',
    key: 'care-after-incident',
    title: 'Accueillir chaque équipe après un incident grave',
    statement: [
      {
        type: 'paragraph',
        text: 'Chaque corps désigne une équipe d’accueil qui, après un incident grave, prend contact dans les 24 heures avec chaque membre de l’équipe concernée. Le premier entretien est confidentiel et ne figure dans aucun dossier.',
      },
      {
        type: 'paragraph',
        text: 'Le chef retire l’équipe des appels jusqu’à cet entretien, sauf si un membre demande lui-même à continuer.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Un accueil qu’il faut demander va à celui qui en a le moins besoin. Si l’équipe d’accueil fait le premier pas, personne ne doit avouer que cela ne va pas.',
      },
    ],
    addressees:
      'Chefs de corps ; directions de la police fédérale ; services externes de prévention et de protection au travail',
    timeFrame: '12 mois',
  },
  {
    type: 'recommendation',
    key: 'known-rosters',
    title: 'Annoncer les horaires quatre semaines à l’avance',
    statement: [
      {
        type: 'paragraph',
        text: 'L’horaire est arrêté quatre semaines à l’avance. Une modification ultérieure n’a lieu qu’avec l’accord du membre du personnel ou en cas d’événement imprévisible, et elle est comptée.',
      },
      {
        type: 'paragraph',
        text: 'Le corps soumet chaque trimestre le nombre de modifications au comité de concertation, par service et avec le motif.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Une modification ne coûte rien à celui qui la demande et une soirée à celui qui la subit. La compter montre où la planification est structurellement insuffisante, et où un renfort coûte moins cher que des heures supplémentaires.',
      },
    ],
    addressees: 'Chefs de corps ; ministre de l’Intérieur ; organisations syndicales représentatives',
    timeFrame: '18 mois, après négociation',
  },
  {
    type: 'recommendation',
    key: 'count-aggression',
    title: 'Compter les agressions contre les policiers et dire ce qu’il en advient',
    statement: [
      {
        type: 'paragraph',
        text: 'Chaque signalement d’agression reçoit un numéro et, dans le mois, une réponse. Celle-ci indique si un dossier a été ouvert, quel soutien a été donné et ce que le corps change.',
      },
      {
        type: 'paragraph',
        text: 'Les chiffres de tous les corps sont publiés chaque année de la même manière.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Là où personne n’a jamais vu de réponse, on ne signale plus. Un comptage uniforme permet de comparer sans accuser.',
      },
    ],
    addressees: 'Chefs de corps ; ministère public ; ministre de la Justice',
    timeFrame: '12 mois',
  },
]
