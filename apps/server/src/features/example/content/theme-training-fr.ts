import type { ExampleBlock } from './content-types.ts'

/** Lags behind the Dutch draft on purpose: the recommendation `mentors` is not written yet. */
export const themeTrainingFr: ExampleBlock[] = [
  {
    type: 'paragraph',
    text: 'La formation de base donne des fondements juridiques et techniques solides. Mais c’est ensuite que l’on apprend réellement le métier : dans la rue, au sein d’une équipe, auprès de celui ou celle que le hasard du service place à côté de soi. Ce constat ne vise ni les écoles de police ni les corps. Il découle d’un système dans lequel la sélection, l’école, le stage et la première affectation relèvent d’autorités différentes, chacune avec son calendrier, ses évaluations et son budget.',
  },
  {
    type: 'paragraph',
    text: 'La carrière, elle, reste construite autour du grade. Pour progresser, il faut monter ; qui ne monte pas fait du surplace. Les spécialistes de la cybercriminalité, de l’enquête financière, de la jeunesse ou du roulage quittent leur domaine pour être promus, tandis que les plus expérimentés de la première ligne n’y trouvent plus guère de raisons de rester.',
  },
  {
    type: 'paragraph',
    text: 'Le présent texte s’appuie sur la journée d’immersion proposée aux parties prenantes, la table ronde de Gand, la journée d’étude de Namur et l’atelier de Louvain. Le groupe de travail a voulu s’en tenir à un petit nombre de recommandations formant un seul et même parcours, depuis la première information donnée au candidat jusqu’à la transmission du métier par les plus anciens.',
  },
  { type: 'heading', level: 2, text: 'Défis' },
  {
    type: 'paragraph',
    text: 'Quatre constats se dégagent des activités. Corps de police, écoles et organisations syndicales les partagent pour l’essentiel.',
  },
  {
    type: 'list',
    ordered: false,
    items: [
      '**Une sélection qui perd des candidats sans savoir pourquoi.** De nombreux mois s’écoulent entre l’inscription et le recrutement. Le moment et le motif des abandons ne sont pas relevés selon une méthode commune.',
      '**Un passage brutal de l’école au service.** L’aspirant quitte une classe protégée pour un service d’intervention débordé. Ce qu’il y apprend dépend de l’équipe qui l’accueille.',
      '**Des mentors sans mandat.** L’accompagnement s’ajoute au travail ordinaire. Ceux qui s’en acquittent bien y gagnent surtout des aspirants supplémentaires.',
      '**Une carrière à sens unique.** L’expertise n’est valorisée qu’à partir du moment où on l’échange contre une fonction dirigeante.',
    ],
  },
  {
    type: 'paragraph',
    text: 'La structure à deux niveaux ajoute à la difficulté. La police fédérale et les zones locales, dont le nombre diminue peu à peu au gré des fusions volontaires, recrutent dans le même vivier. Une petite zone qui investit dans un aspirant le voit souvent partir quelques années plus tard ; elle hésite dès lors à investir davantage. Toute solution devra donc aussi répartir équitablement les coûts et les bénéfices entre les corps.',
  },
  { type: 'heading', level: 2, text: 'Recommandations' },
  {
    type: 'recommendation',
    key: 'widen-intake',
    title: 'Élargir l’accès à la profession et mesurer les abandons',
    statement: [
      {
        type: 'paragraph',
        text: 'La police intégrée ouvre trois voies d’accès supplémentaires et publie chaque année, pour chacune d’elles, le nombre de personnes qui s’y engagent, qui réussissent et qui renoncent. Ces trois voies sont :',
      },
      {
        type: 'list',
        ordered: true,
        items: [
          'un parcours préparatoire de six mois au plus, organisé avec l’enseignement pour adultes, à l’intention des candidats qui réussissent les épreuves d’intégrité et de personnalité mais dont le niveau de langue ou la condition physique reste à parfaire ;',
          'un parcours de transition pour les élèves qui achèvent une option sécurité dans l’enseignement secondaire ;',
          'un accès latéral pour les personnes justifiant d’au moins cinq ans d’expérience professionnelle utile, assorti de dispenses accordées sur la base d’un portfolio.',
        ],
      },
      {
        type: 'paragraph',
        text: 'Les exigences d’intégrité et le niveau attendu en fin de parcours sont identiques pour tous. Une voie qui n’a pas fait ses preuves au bout de cinq ans est fermée.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'À la table ronde de Gand, plusieurs corps ont indiqué perdre des candidats non seulement parce qu’ils se révèlent inaptes, mais aussi parce que la procédure s’éternise ou que personne ne leur dit où en est leur dossier. Faute de chiffres par étape, on en est réduit à supposer que tel seuil garantit la qualité, alors qu’il ne retient peut-être que les plus patients.',
      },
      {
        type: 'paragraph',
        text: 'Multiplier les chemins vers un même niveau, ce n’est pas abaisser la barre. En suivant les résultats jusqu’à cinq ans après la nomination, on saura quelles voies forment des collaborateurs qui restent et lesquelles rapprochent la composition des corps de celle de la population. Seules des données agrégées sont publiées.',
      },
    ],
    addressees:
      'Ministre de l’Intérieur ; police fédérale (recrutement et sélection) ; Communautés, compétentes pour l’enseignement',
    timeFrame: '18 mois ; première publication après 24 mois',
  },
  {
    type: 'recommendation',
    key: 'workplace-learning',
    title: 'Faire du terrain un lieu d’apprentissage agréé',
    statement: [
      {
        type: 'paragraph',
        text: 'Chaque aspirant passe au moins six mois dans une zone locale, sous la conduite d’un mentor qui reçoit pour cela du temps et une reconnaissance. Seuls les corps agréés comme lieux d’apprentissage accueillent des aspirants.',
      },
      {
        type: 'paragraph',
        text: 'L’agrément est délivré pour quatre ans à trois conditions : un plan d’apprentissage écrit pour chaque aspirant, un mentor attitré pour deux aspirants au plus et, toutes les quatre semaines, un entretien d’évaluation auquel participe l’école de police. L’autorité fédérale indemnise les lieux agréés par aspirant et par mois, selon un tarif identique pour les deux niveaux.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Huit des dix zones représentées autour de la table à Gand jugent trop brutal le passage de l’école au service ; là où l’aspirant est suivi par un mentor attitré, les départs de la première année restent, selon elles, limités. La journée d’étude de Namur a précisé ce que les aspirants attendent :',
      },
      {
        type: 'list',
        ordered: false,
        items: [
          'un interlocuteur unique, qui connaisse aussi bien l’école que le corps ;',
          'des missions dont la difficulté croît de semaine en semaine, au lieu d’être laissées au hasard ;',
          'un retour qui ne pèse pas sur l’évaluation finale, à côté de celui qui compte.',
        ],
      },
      {
        type: 'paragraph',
        text: 'Les petites zones peuvent remplir ces conditions ensemble : une association de zones est susceptible d’être agréée comme un seul lieu d’apprentissage. L’indemnité, quant à elle, dissipe la crainte de payer pour un collaborateur qui ira travailler ailleurs.',
      },
    ],
    addressees:
      'Ministre de l’Intérieur ; police fédérale (formation) ; écoles de police ; collèges de police et chefs de corps',
    timeFrame: '24 mois',
  },
  {
    type: 'recommendation',
    key: 'lateral-career',
    title: 'Permettre aux experts de progresser sans changer de grade',
    statement: [
      {
        type: 'paragraph',
        text: 'Trois niveaux d’expertise – avancé, senior et référent – sont créés pour le cadre opérationnel comme pour le cadre administratif et logistique. Ils sont attribués indépendamment du grade et donnent droit à un complément de traitement.',
      },
      {
        type: 'paragraph',
        text: 'Le niveau est reconnu pour cinq ans, sur la base d’un portfolio, par un jury mixte réunissant des membres des deux niveaux de police et un expert extérieur. Il est conservé lors de tout passage d’une zone à la police fédérale ou inversement. Chaque corps précise dans son plan de personnel les fonctions qui y donnent accès.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Les participants à l’atelier de Louvain ont retracé le parcours de quatre fonctions existantes : inspecteur de quartier, enquêteur financier, analyste et opérateur du dispatching. Dans aucun des quatre cas, ils n’ont trouvé d’étape suivante qui conserve au service le savoir accumulé. Progresser suppose de quitter le métier.',
      },
      {
        type: 'paragraph',
        text: 'Une carrière latérale remédie à cette situation sans gonfler le nombre de dirigeants. Trois garanties en assurent l’équité et la maîtrise budgétaire :',
      },
      {
        type: 'list',
        ordered: false,
        items: [
          'un plafond par corps, fixé après négociation avec les organisations syndicales représentatives ;',
          'une reconnaissance temporaire, prolongée uniquement si l’expertise est aussi transmise ;',
          'une décision motivée du jury et, en cas de refus, une possibilité unique de réexamen.',
        ],
      },
    ],
    addressees:
      'Ministre de l’Intérieur ; police fédérale (personnel) ; chefs de corps ; organisations syndicales représentatives',
    timeFrame: '36 mois ; essai dans au moins dix corps après 12 mois',
  },
]
