import type { ExampleBlock } from './content-types.ts'

export const themeTechnologyFr: ExampleBlock[] = [
  {
    type: 'paragraph',
    text: 'L’équipe qui prend la route aujourd’hui dispose de plus de puissance de calcul que tout un commissariat au moment de la réforme des polices. Caméras portées sur l’uniforme, caméras lisant les plaques, drones et logiciels d’analyse modifient ce que la police peut voir, retenir et anticiper. Le citoyen, lui, constate surtout qu’il est filmé ; il sait rarement pourquoi, pour combien de temps et sous quel regard.',
  },
  {
    type: 'paragraph',
    text: 'Le groupe de travail est parti non de l’appareil, mais de la compétence. Une technologie est acceptable si elle sert une mission légale, si elle ne recueille pas plus de données que cette mission n’en requiert et si une personne sans intérêt dans l’affaire peut en vérifier l’usage après coup. À défaut, elle n’a pas sa place sur le terrain, aussi utile qu’elle paraisse.',
  },
  {
    type: 'paragraph',
    text: 'Il s’agit d’un premier projet, nourri par le séminaire de Bruxelles sur les caméras et la confiance. L’atelier consacré au registre des algorithmes et la journée d’étude sur les délais de conservation doivent encore avoir lieu ; les passages qui en dépendent sont rédigés sous forme de propositions.',
  },
  { type: 'heading', level: 2, text: 'Défis' },
  {
    type: 'paragraph',
    text: 'Depuis 2018, la loi sur la fonction de police règle l’utilisation des caméras par les services de police, et la loi du 30 juillet 2018 la protection des données à caractère personnel, sous la surveillance de l’Organe de contrôle de l’information policière. Le cadre existe donc. C’est dans son application que surgissent les difficultés.',
  },
  {
    type: 'list',
    ordered: false,
    items: [
      '**L’appareil précède la règle.** Une zone achète ce que propose le marché, puis rédige une instruction. Deux zones voisines peuvent ainsi employer la même caméra selon des règles différentes, alors que leurs équipes se prêtent main-forte.',
      '**Les finalités se confondent.** Des données recueillies pour la police de la route se révèlent utiles à la recherche d’infractions. Ce qui est commode n’est pas permis pour autant.',
      '**Conserver coûte moins cher qu’effacer.** Sans échéance inscrite dans le système, une donnée demeure jusqu’à ce que quelqu’un y pense.',
      '**Les algorithmes ne se voient pas.** Un classement ou un score de risque oriente une équipe, mais le procès-verbal n’en garde pas la trace.',
      '**Les compétences sont inégalement réparties.** Toutes les zones ne disposent pas d’un délégué à la protection des données qui ait le temps d’intervenir avant l’achat.',
    ],
  },
  { type: 'heading', level: 2, text: 'Recommandations' },
  {
    type: 'recommendation',
    key: 'bodycam-framework',
    title: 'Doter la bodycam d’un cadre unique pour tous les corps',
    statement: [
      {
        type: 'paragraph',
        text: 'Le législateur insère dans la loi sur la fonction de police une disposition relative aux caméras individuelles, applicable de la même manière dans tous les corps. Elle détermine au minimum :',
      },
      {
        type: 'list',
        ordered: true,
        items: [
          'les cas dans lesquels l’enregistrement est obligatoire (contrainte, perquisition sans consentement, usage d’une arme), facultatif ou interdit ;',
          'l’avertissement oral préalable et le signal visible pendant l’enregistrement ;',
          'une mémoire tampon de trente secondes au plus avant l’activation ;',
          'la journalisation de chaque consultation et l’impossibilité technique, pour le porteur, d’effacer ou de modifier les images ;',
          'le droit de la personne filmée, et de quiconque dépose plainte, d’obtenir la conservation des images et de les visionner.',
        ],
      },
      {
        type: 'paragraph',
        text: 'Chaque corps publie annuellement le nombre d’enregistrements, de consultations, de communications et d’effacements. L’absence d’un enregistrement obligatoire est motivée dans le rapport d’intervention.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Les dispositions sur les caméras mobiles couvrent aussi la bodycam, mais elles ne disent pas à quel moment il faut filmer. Le séminaire de Bruxelles a montré que les corps présents ont, sur ce point, des consignes divergentes. Tant que le choix appartient au porteur, le citoyen se méfie de l’enregistrement qui manque et le policier de celui qui existe.',
      },
      {
        type: 'paragraph',
        text: 'La bodycam n’est pas une pointeuse. Les images ne servent ni à mesurer des prestations ni à rechercher des fautes sans motif. Cette limite doit figurer noir sur blanc dans le texte, à l’issue d’une négociation avec les organisations syndicales représentatives.',
      },
    ],
    addressees: 'Ministre de l’Intérieur ; ministre de la Justice ; Parlement fédéral ; chefs de corps',
    timeFrame: '18 mois pour le projet de loi ; directive commune provisoire après 6 mois',
  },
  {
    type: 'recommendation',
    key: 'anpr-end-date',
    title: 'Assigner à chaque caméra ANPR une finalité et une échéance',
    statement: [
      {
        type: 'paragraph',
        text: 'Aucune caméra ANPR n’est mise en service sans une fiche publique indiquant sa finalité, le lieu ou le périmètre couvert, le responsable et la date à laquelle son utilité sera réexaminée. Cette fiche est jointe, avec l’analyse d’impact relative à la protection des données, au dossier du conseil appelé à donner son autorisation de principe. À défaut de nouvelle décision, la caméra est mise hors service après trois ans.',
      },
      {
        type: 'paragraph',
        text: 'L’effacement est automatique et dépend de la finalité. Chaque trimestre, le délégué à la protection des données vérifie, sur un échantillon aléatoire de consultations, que chacune répond à une finalité et renvoie à un numéro de dossier.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'La loi fixe la durée maximale de conservation. Or un maximum n’est pas une norme : ce qu’exige une enquête est excessif pour une action de circulation. Le groupe de travail propose de moduler le délai selon l’usage, toujours dans les limites légales.',
      },
      {
        type: 'table',
        rows: [
          ['Usage', 'Conservation proposée', 'Consultation'],
          ['Comparaison avec une liste, sans concordance', '24 heures au plus', 'aucune'],
          ['Concordance', 'le temps de traiter le constat', 'équipe et dispatching, avec numéro de dossier'],
          ['Police administrative', 'un mois au plus', 'sur décision d’un officier de police administrative'],
          ['Information et instruction', 'jusqu’au maximum légal', 'sur décision du magistrat compétent'],
        ],
      },
      {
        type: 'paragraph',
        text: 'Les délais du tableau serviront de point de départ à la journée d’étude de Namur, à laquelle participeront le ministère public et le réseau universitaire. Une échéance oblige à poser une question que l’on pose trop peu : cette caméra a-t-elle apporté ce qu’on en attendait ?',
      },
    ],
    addressees: 'Collèges de police et conseils communaux ; chefs de corps ; police fédérale ; ministre de l’Intérieur',
    timeFrame: '12 mois pour les nouvelles caméras ; 36 mois pour le parc existant',
  },
  {
    type: 'recommendation',
    key: 'algorithm-register',
    title: 'Tenir un registre public des algorithmes',
    statement: [
      {
        type: 'paragraph',
        text: 'La police intégrée tient un registre public unique de tous les systèmes qui reconnaissent, classent ou évaluent des personnes, des lieux ou des appels, ou qui formulent des prédictions à leur sujet. Un système qui n’y figure pas n’est pas utilisé, fût-ce « à l’essai ». Chaque inscription mentionne :',
      },
      {
        type: 'list',
        ordered: false,
        items: [
          'la finalité, la base légale et le responsable ;',
          'les données employées et leur provenance ;',
          'la marge d’erreur connue et le résultat du test d’égalité de traitement ;',
          'la personne qui apprécie le résultat avant qu’une suite y soit donnée ;',
          'la date de fin de l’essai ou du contrat.',
        ],
      },
      {
        type: 'paragraph',
        text: 'Aucune décision touchant une personne ne repose exclusivement sur un système inscrit au registre. La reconnaissance faciale en temps réel dans les lieux publics demeure exclue tant que le législateur n’en a pas expressément prévu le fondement et les garanties.',
      },
    ],
    rationale: [
      {
        type: 'paragraph',
        text: 'Lors du séminaire, tous les corps présents n’ont pas été en mesure d’indiquer lesquelles de leurs applications comportent un score ou une prédiction : la fonction est souvent enfouie dans un logiciel acquis à d’autres fins. Le registre commence donc par un inventaire. L’atelier de Louvain mettra un modèle d’inscription à l’épreuve sur trois systèmes existants.',
      },
      {
        type: 'paragraph',
        text: 'La publicité a ses limites. Les seuils ou mots-clés qui permettraient d’échapper à un contrôle sont consignés dans une partie protégée, accessible à la seule autorité de contrôle. L’existence du système et sa finalité restent publiques en toutes circonstances.',
      },
      {
        type: 'paragraph',
        text: 'Les zones qui achètent ensemble peuvent aussi évaluer ensemble. Le groupe de travail examine encore si l’idée d’un pool commun de délégués à la protection des données a sa place ici ou dans le thème *Gouvernance et contrôle*.',
      },
    ],
    addressees: 'Ministre de l’Intérieur ; Comité de coordination de la police intégrée ; chefs de corps',
    timeFrame: 'Inventaire après 9 mois ; registre après 18 mois',
  },
]
