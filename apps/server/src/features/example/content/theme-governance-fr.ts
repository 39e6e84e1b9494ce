import type { ExampleBlock } from './content-types.ts'

export const themeGovernanceFr: ExampleBlock[] = [
  {
    type: 'paragraph',
    text: 'Ce ne sont pas les instances de contrôle qui manquent à la police intégrée. Le bourgmestre ou le collège de police administre, le conseil vote le budget et le cadre, le procureur du Roi dirige l’information ; le Comité permanent P, l’Inspection générale et l’Organe de contrôle veillent chacun dans le champ de leur mission. Et pourtant, un conseiller peine à dire comment se porte le corps de sa zone, et un citoyen à savoir ce que devient sa plainte.',
  },
  {
    type: 'paragraph',
    text: 'La réponse ne réside pas dans un surcroît de contrôle, mais dans des contrôles qui s’emboîtent : le supérieur présent dans la rue, le service de contrôle interne qui repère les tendances, le conseil qui pose chaque année les mêmes questions et l’instance externe qui n’intervient que là où c’est nécessaire.',
  },
  {
    type: 'paragraph',
    text: 'Le texte a fait l’objet de deux tours de relecture, puis d’une consolidation. Les remarques du premier tour concernaient surtout la charge imposée aux petites zones. Elles expliquent les délais de transition inscrits dans la troisième recommandation et l’ordre retenu dans la quatrième : coopérer d’abord, fusionner ensuite s’il y a lieu.',
  },
  { type: 'heading', level: 2, text: 'Défis' },
  {
    type: 'list',
    ordered: false,
    items: [
      '**Le conseil reçoit beaucoup de papier et peu de points de comparaison.** D’une zone à l’autre, les rapports annuels n’ont ni la même structure ni les mêmes définitions. Un conseiller ne peut rapprocher un chiffre de celui de l’année précédente, et moins encore de celui d’une zone comparable.',
      '**Les plaintes ont beaucoup de portes et peu de délais.** Selon que l’on s’adresse au guichet, au site internet, au médiateur ou à un organe externe, le parcours et l’enregistrement diffèrent.',
      '**La supervision fonctionnelle existe, mais ne laisse pas de trace.** Les responsables corrigent pendant le briefing ou après une intervention. Comme rien n’est consigné, le corps dans son ensemble n’en tire aucun enseignement.',
      '**Les missions croissent plus vite que les zones.** Protection des données, cybercriminalité, assistance policière aux victimes, contrôle interne : autant de spécialités qu’une petite zone ne peut porter seule.',
    ],
  },
  {
    type: 'paragraph',
    text: 'Derrière ces quatre points se cache une seule et même question : qui rend compte, à qui, de quoi et à quel moment ? La circulaire CP3 relative au « système du contrôle interne » a posé un cadre en 2011. Les recommandations qui suivent visent à le rendre lisible de l’extérieur.',
  },
  { type: 'heading', level: 2, text: 'Recommandations' },
  {
    type: 'recommendation',
    key: 'council-report',
    title: 'Soumettre chaque année à chaque conseil un même rapport à débattre',
    statement: [
      {
        type: 'paragraph',
        text: 'Chaque année, avant le 30 juin, le chef de corps présente au conseil de police ou au conseil communal un rapport établi selon un modèle commun. Ce rapport constitue un point distinct de l’ordre du jour d’une séance publique et est ensuite publié sur le site de la zone. Il comprend au moins :',
      },
      {
        type: 'list',
        ordered: true,
        items: [
          'l’effectif et la capacité disponible par fonction, les emplois vacants et les départs ;',
          'l’avancement de chaque objectif du plan zonal de sécurité ;',
          'l’usage de la contrainte, des caméras et des autres moyens intrusifs ;',
          'les plaintes, leur délai de traitement et les suites que le corps y a données ;',
          'l’appui fourni et reçu par la zone, y compris dans ses relations avec la police fédérale.',
        ],
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'À la table ronde de Bruxelles, des conseillers de grandes villes et de zones rurales ont tenu le même langage : ils votent un budget sans savoir ce que le précédent a permis d’accomplir. De leur côté, des chefs de corps ont rappelé que chaque autorité leur réclame ses propres tableaux. Un modèle unique rend service aux uns et aux autres, pour autant qu’il remplace des rapports existants au lieu de s’y ajouter.',
      },
      {
        type: 'paragraph',
        text: 'Le rapport n’est pas un classement : les définitions sont communes, l’interprétation est locale. Les enquêtes en cours et les données à caractère personnel n’y figurent pas ; ce qui ne peut être rendu public pour des raisons opérationnelles est exposé à huis clos.',
      },
    ],
    addressees:
      'Ministre de l’Intérieur ; collèges de police et bourgmestres ; chefs de corps ; conseils de police et conseils communaux',
    timeFrame: 'Modèle après 9 mois ; premier rapport sur l’année complète suivante',
  },
  {
    type: 'recommendation',
    key: 'complaints',
    title: 'Ouvrir une porte d’entrée unique aux plaintes et respecter des délais',
    statement: [
      {
        type: 'paragraph',
        text: 'Toute personne souhaitant se plaindre de l’action d’un service de police peut le faire par une voie d’entrée commune – en ligne, par courrier, par téléphone ou à n’importe quel accueil –, quel que soit le corps concerné. Elle reçoit un accusé de réception dans les cinq jours ouvrables, avec un numéro de dossier et une personne de contact, un état d’avancement après trente jours et, dans les nonante jours, une réponse motivée qui mentionne les suites possibles.',
      },
      {
        type: 'paragraph',
        text: 'Nul ne traite une plainte visant un collaborateur placé sous sa direction immédiate. Pour les plaintes relatives à l’attitude, une médiation est proposée ; elle est volontaire et ne ferme aucune autre voie.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'La journée d’étude de Charleroi a mis en parallèle une série de dossiers de plainte anonymisés. Ce qui frappe n’est pas tant leur issue que le silence qui la précède : les plaignants ignoraient si leur lettre était arrivée, et les policiers mis en cause ce qui leur était reproché. Un délai protège les deux parties.',
      },
      {
        type: 'paragraph',
        text: 'L’entrée commune ne modifie en rien les compétences. Elle permet un enregistrement unique, selon les mêmes catégories pour les services internes et les organes externes, et fait ainsi apparaître des récurrences : un lieu, un type d’intervention, une consigne manquante. Les plaintes révélant une infraction pénale sont transmises sans délai au ministère public.',
      },
    ],
    addressees:
      'Ministre de l’Intérieur ; ministre de la Justice ; chefs de corps ; organes de contrôle externes, chacun pour ce qui le concerne',
    timeFrame: '24 mois ; délais de traitement applicables dans chaque corps après 6 mois',
  },
  {
    type: 'recommendation',
    key: 'functional-supervision',
    title: 'Rendre visible la supervision fonctionnelle',
    statement: [
      {
        type: 'paragraph',
        text: 'Tout responsable d’un service opérationnel est présent sur le terrain au moins une demi-journée par mois pour superviser et accompagner, indépendamment de ses propres interventions. Toute intervention impliquant une contrainte allant au-delà du menottage et toute plainte jugée fondée donnent lieu, dans les sept jours, à un débriefing avec l’équipe.',
      },
      {
        type: 'paragraph',
        text: 'La présence et le débriefing font l’objet d’une fiche succincte : la situation, ce qui s’est bien passé, ce qui sera adapté. Destinée à l’apprentissage, cette fiche ne peut constituer le seul fondement d’une procédure disciplinaire. Le service de contrôle interne en dégage chaque trimestre les enseignements pour l’ensemble du corps.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Une supervision qui ne commence qu’avec la plainte vient trop tard. Les participants à la journée d’étude de Charleroi ont décrit l’inspecteur principal présent en rue comme la première et la plus importante des garanties : il distingue le mauvais jour de l’habitude qui s’installe. Ce rôle demande du temps, et ce temps disparaît dès lors que le responsable doit lui-même compléter l’équipe.',
      },
      {
        type: 'paragraph',
        text: 'L’usage des fiches a été longuement débattu. Si elles mènent trop facilement à la discipline, elles ne seront pas remplies sincèrement ; si elles ne peuvent jamais être produites, elles perdront tout crédit. Le texte opte pour une voie médiane : elles peuvent étayer un constat, mais non le fonder à elles seules.',
      },
    ],
    addressees:
      'Chefs de corps ; police fédérale ; services de contrôle interne ; organisations syndicales représentatives',
    timeFrame: '12 mois ; 24 mois pour les petites zones',
  },
  {
    type: 'recommendation',
    key: 'zone-scale',
    title: 'Faire grandir les zones à partir des missions plutôt que des frontières',
    statement: [
      {
        type: 'paragraph',
        text: 'Après avis des pouvoirs locaux, le ministre arrête la liste des fonctions que tout habitant est en droit d’attendre, de jour comme de nuit, à un niveau équivalent. La zone qui ne peut assurer seule l’une d’elles l’organise dans les quatre ans avec d’autres zones, par une convention qui règle les coûts, la direction et la reddition de comptes.',
      },
      {
        type: 'paragraph',
        text: 'Les zones qui souhaitent ensuite fusionner ont l’assurance, pendant six ans, que leur dotation fédérale cumulée ne diminuera pas ; elles sont accompagnées dans le rapprochement du personnel, des bâtiments et des systèmes. La fusion demeure une décision volontaire des conseils concernés. Elle ne peut réduire le nombre de postes de quartier.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Lors de la réforme, le pays comptait près de deux cents zones locales, de la grande ville à l’association de quelques communes rurales. Des fusions volontaires en ont réduit le nombre, mais le débat bute chaque fois sur la carte. À la table ronde de Bruxelles, les participants ont renversé la question : quelles fonctions l’habitant peut-il attendre, et à quelle échelle correspondent-elles ? La réponse varie : l’inspecteur de quartier travaille à l’échelle d’un voisinage, tandis qu’un délégué à la protection des données peut servir plusieurs zones.',
      },
      {
        type: 'paragraph',
        text: 'Qui a d’abord coopéré sait sur quoi il se prononce. La garantie financière lève un obstacle que citent les grandes comme les petites administrations, et la protection des postes de quartier permet à la police de rester accessible là où vivent les gens.',
      },
    ],
    addressees:
      'Gouvernement fédéral ; ministre de l’Intérieur ; collèges de police ; conseils de police et conseils communaux',
    timeFrame: 'Liste après 12 mois ; coopération effective après 48 mois',
  },
]
