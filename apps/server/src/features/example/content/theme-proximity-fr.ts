import type { ExampleBlock } from './content-types.ts'

export const themeProximityFr: ExampleBlock[] = [
  {
    type: 'paragraph',
    text: 'La confiance dans la police naît rarement d’une campagne et souvent d’une rencontre : l’inspecteur de quartier qui connaît un nom, l’équipe qui explique pourquoi elle procède à un contrôle, l’appel reçu après un cambriolage. Ces mêmes rencontres peuvent aussi la briser, et pour longtemps. Qui s’estime mal traité le raconte autour de soi ; qui reste sans nouvelles ne portera pas plainte la fois suivante.',
  },
  {
    type: 'paragraph',
    text: 'Depuis la réforme, la police intégrée se veut orientée vers la communauté. Personne, au sein du groupe de travail, ne remet ce principe en cause. Il s’agit plutôt de savoir ce qu’il en reste lorsque le service d’intervention manque de bras, que les tâches administratives s’accumulent et que l’inspecteur de quartier devient la « réserve » de tous les autres services.',
  },
  {
    type: 'paragraph',
    text: 'Les recommandations ci-après reposent sur le séminaire de Liège, l’atelier de Malines et la contribution écrite des conseils de la jeunesse, qui a remplacé la table ronde annulée à Hasselt.',
  },
  { type: 'heading', level: 2, text: 'Défis' },
  {
    type: 'list',
    ordered: false,
    items: [
      '**La norme compte des têtes, non des présences.** L’arrêté royal du 17 septembre 2001 prévoit un inspecteur de quartier pour quatre mille habitants. Il ne dit rien du temps que celui-ci passe réellement dans son quartier, et peu de chose des besoins de ce dernier.',
      '**Un contrôle sans explication est vécu comme un jugement.** La personne souvent contrôlée qui en ignore la raison finit par s’en inventer une. Sans données, un corps ne peut ni constater ni démentir un profilage.',
      '**Après la déclaration, le silence.** Les victimes ne savent pas qui traite leur dossier et ne sont pas davantage averties de sa clôture.',
      '**Les jeunes rencontrent surtout la police quand les choses tournent mal.** Les bonnes initiatives tiennent à un membre du personnel motivé et s’éteignent lorsqu’il change de service.',
    ],
  },
  {
    type: 'paragraph',
    text: 'Ces quatre points se renforcent mutuellement. L’inspecteur de quartier qui est présent connaît les jeunes de la place et apprend le premier qu’un contrôle a été mal vécu ; la victime tenue informée lui parlera aussi d’autre chose. Les recommandations sont donc conçues pour être mises en œuvre ensemble.',
  },
  { type: 'heading', level: 2, text: 'Recommandations' },
  {
    type: 'recommendation',
    key: 'neighbourhood-norm',
    title: 'Fonder la norme du travail de quartier sur la présence',
    statement: [
      {
        type: 'paragraph',
        text: 'La norme d’un inspecteur de quartier pour quatre mille habitants demeure un minimum. Trois règles la complètent :',
      },
      {
        type: 'list',
        ordered: true,
        items: [
          'seul le personnel qui consacre au moins septante pour cent de son temps de service au travail de quartier est pris en compte ;',
          'la norme est pondérée selon les caractéristiques du quartier, telles que la densité, la vulnérabilité, le nombre d’écoles et la population de passage ;',
          'l’inspecteur de quartier reste en principe au moins trois ans dans le même quartier et transmet ses contacts à son départ.',
        ],
      },
      {
        type: 'paragraph',
        text: 'Pour chaque quartier, la zone fait savoir qui est l’inspecteur, comment le joindre et si la norme a été respectée au cours de l’année écoulée.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Pour le séminaire de Liège, des inspecteurs de quartier de six zones avaient tenu pendant un mois un relevé de leur temps, qu’ils ont soumis à la salle. Dans cinq zones sur six, plus de la moitié de ce temps était absorbée par les enquêtes de domicile, les apostilles et le renfort d’autres services. L’exercice n’a rien de représentatif, mais chacun s’y est reconnu.',
      },
      {
        type: 'paragraph',
        text: 'Une norme fondée sur la présence oblige à choisir : quelles tâches administratives confier au cadre administratif et logistique, ou renvoyer à l’autorité qui les demande ? Elle empêche aussi qu’une zone soit en règle sur papier alors que le quartier ne connaît pas son inspecteur. Quant à la pondération, elle évite de traiter un quartier dense et fragile comme un paisible quartier résidentiel.',
      },
    ],
    addressees: 'Ministre de l’Intérieur ; collèges de police ; chefs de corps',
    timeFrame: '24 mois',
  },
  {
    type: 'recommendation',
    key: 'explained-checks',
    title: 'Expliquer chaque contrôle d’identité et en tirer des leçons',
    statement: [
      {
        type: 'paragraph',
        text: 'Le fonctionnaire de police qui contrôle l’identité d’une personne lui en indique spontanément la raison, précise à quel service il appartient et remet, à la demande, une attestation papier ou numérique mentionnant le lieu, l’heure, la base légale et le motif.',
      },
      {
        type: 'paragraph',
        text: 'Pendant deux ans, dans au moins huit zones de taille différente, chaque contrôle est enregistré de cette manière, avec l’élément déclencheur et la suite donnée, sans mention de l’origine ni de la couleur de peau et sans création d’un fichier des personnes contrôlées. Une équipe de recherche indépendante évalue l’expérience. Ses conclusions sont publiées avant toute décision de généralisation.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'La loi dit quand un contrôle d’identité est permis. Elle ne peut mener la conversation à la place des intéressés. À l’atelier de Malines, policiers et jeunes ont rejoué deux fois la même scène, avec et sans explication. L’un des jeunes a résumé l’exercice en ces termes :',
      },
      {
        type: 'quote',
        text: 'Ne me dites pas que c’est « la routine ». Dites-moi pourquoi moi, pourquoi ici, pourquoi maintenant. Je ne serai peut-être toujours pas d’accord, mais je saurai au moins que vous aviez une raison.',
      },
      {
        type: 'paragraph',
        text: 'L’enregistrement protège aussi le policier qui travaille correctement. Il montre quels éléments débouchent sur un constat et lesquels n’y mènent presque jamais ; il permet de déceler une sélection fondée sur l’apparence et d’y remédier. Si le groupe de travail a préféré une expérience évaluée, c’est que la charge de travail et l’effet sur les équipes ne peuvent être estimés d’avance.',
      },
    ],
    addressees: 'Ministre de l’Intérieur ; ministre de la Justice ; chefs de corps des zones pilotes ; universités',
    timeFrame: 'Explication : immédiatement ; expérience : début dans les 12 mois, évaluation après 36 mois',
  },
  {
    type: 'recommendation',
    key: 'victims-informed',
    title: 'Ne laisser aucune victime sans nouvelles',
    statement: [
      {
        type: 'paragraph',
        text: 'Toute victime qui fait une déclaration reçoit dans les dix jours un message d’une personne de contact désignée nommément, avec le numéro du dossier et la suite prévue. Un nouveau message lui parvient à chaque étape communicable et, en tout état de cause, après soixante jours, même s’il n’y a rien à signaler.',
      },
      {
        type: 'paragraph',
        text: 'La victime choisit le moyen par lequel elle souhaite être jointe et peut à tout moment demander à être orientée vers l’aide aux victimes. En cas de violences, de vol dans une habitation ou de faits intrafamiliaux, le premier contact se fait par téléphone ou sur place.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Les services d’aide aux victimes présents à Liège l’ont souligné : un dossier sans réponse fait plus souffrir qu’un dossier sans auteur. Un bref message coûte peu et évite des appels répétés à l’accueil.',
      },
      {
        type: 'paragraph',
        text: 'C’est au ministère public qu’il revient de déterminer ce qui peut être dit d’une enquête. Une liste commune d’étapes communicables, convenue dans chaque arrondissement avec le procureur du Roi, dispensera chaque collaborateur de reposer la question. À la demande de la victime, l’inspecteur de quartier assure le suivi.',
      },
    ],
    addressees: 'Chefs de corps ; parquets ; services d’aide aux victimes ; police fédérale (informatique)',
    timeFrame: '18 mois',
  },
  {
    type: 'recommendation',
    key: 'youth-dialogue',
    title: 'Faire du dialogue avec les jeunes une mission permanente',
    statement: [
      {
        type: 'paragraph',
        text: 'Chaque zone désigne au moins une personne de référence pour les jeunes, munie d’une lettre de mission et d’un temps réservé. Avec le conseil de la jeunesse, les écoles et le secteur de la jeunesse, elle organise au moins deux fois par an une rencontre dont les jeunes codéfinissent l’ordre du jour.',
      },
      {
        type: 'paragraph',
        text: 'Dans les trois mois, la zone répond par écrit aux propositions formulées : ce qu’elle fera, ce qu’elle ne fera pas et pourquoi. Sa réponse est transmise au conseil de police ou au conseil communal. La formation de base comporte une journée dans une structure de jeunesse, préparée et débriefée avec des jeunes.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Trop peu de jeunes s’étaient inscrits à la table ronde de Hasselt pour qu’elle puisse se tenir valablement. C’est en soi un enseignement : une invitation de la police, un jour de semaine, dans une salle de réunion, ne les atteint pas. Dans leur contribution écrite, les conseils de la jeunesse demandent des rencontres là où les jeunes se trouvent déjà et, surtout, une réponse par la suite.',
      },
      {
        type: 'paragraph',
        text: 'L’obligation de répondre est au cœur de cette recommandation. Elle n’appelle aucune structure nouvelle, seulement la discipline de ne laisser aucune proposition sans suite. La personne de référence garantit, quant à elle, que le contact survive aux changements d’affectation.',
      },
    ],
    addressees: 'Collèges de police ; chefs de corps ; écoles de police ; administrations communales (jeunesse)',
    timeFrame: '12 mois',
  },
]
