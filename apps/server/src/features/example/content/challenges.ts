import type { ExampleChallenge } from './content-types.ts'
import type { ExampleMoment } from './thread-types.ts'

/** When they were mapped here, and linked: after the first text had been laid in. */
export const exampleChallengesSince: ExampleMoment = [70, '11:00']

/**
 * What the activities brought up, in the words of their reports, and the recommendations that answer it. One has no
 * answer yet, and some recommendations answer none: as in any process that is under way.
 */
export const exampleChallenges: ExampleChallenge[] = [
  {
    title: {
      nl: 'De overgang van school naar dienst is te bruusk',
      fr: 'Le passage de l’école au service est trop brutal',
      de: 'Der Übergang von der Schule in den Dienst ist zu abrupt',
      en: 'The step from school to service is too abrupt',
    },
    description: {
      nl: 'Wie net is afgestudeerd, draagt van de ene dag op de andere dezelfde verantwoordelijkheid als een ervaren collega.',
      fr: 'Celui qui vient d’être diplômé porte du jour au lendemain la même responsabilité qu’un collègue expérimenté.',
    },
    partner: 'cps',
    activity: 'first-six-months',
    themes: ['training'],
    answers: ['workplace-learning'],
    passage: {
      language: 'nl',
      quote: 'Acht van de tien zones noemden de overgang van school naar dienst te bruusk.',
    },
  },
  {
    title: {
      nl: 'Mentoren schrijven hun evaluaties na de diensturen',
      fr: 'Les mentors rédigent leurs évaluations après leur service',
      de: 'Mentoren schreiben ihre Beurteilungen nach Dienstschluss',
      en: 'Mentors write their evaluations after hours',
    },
    description: {},
    partner: 'police-schools',
    activity: 'first-six-months',
    themes: ['training'],
    answers: ['mentors'],
    passage: {
      language: 'nl',
      quote: 'Mentoren vertelden dat zij hun evaluaties doorgaans na de diensturen schrijven.',
    },
  },
  {
    title: {
      nl: 'Wie zich specialiseert, vindt geen volgende stap',
      fr: 'Qui se spécialise ne trouve pas d’étape suivante',
      de: 'Wer sich spezialisiert, findet keinen nächsten Schritt',
      en: 'Those who specialise find no next step',
    },
    description: {
      nl: 'Vooruitgaan betekent vandaag een hogere graad, en dus een andere taak: de opgebouwde kennis verlaat de dienst.',
      fr: 'Progresser signifie aujourd’hui changer de grade, et donc de tâche : la connaissance acquise quitte le service.',
    },
    partner: 'cpl',
    activity: 'careers-without-rank',
    themes: ['training'],
    answers: ['lateral-career'],
    passage: {
      language: 'nl',
      quote: 'In geen van de vier gevallen vonden zij een volgende stap die de opgebouwde kennis in dienst houdt.',
    },
  },
  {
    title: {
      nl: 'Aspiranten missen één aanspreekpunt dat school en korps kent',
      fr: 'Il manque aux aspirants un seul interlocuteur qui connaisse l’école et le corps',
      de: 'Anwärtern fehlt eine Ansprechperson, die Schule und Dienststelle kennt',
      en: 'Trainees lack one contact who knows both school and force',
    },
    description: {},
    partner: 'cep',
    activity: 'school-and-field',
    themes: ['training'],
    answers: ['workplace-learning'],
    passage: null,
  },
  {
    title: {
      nl: 'De wijkinspecteur is te weinig in zijn wijk',
      fr: 'L’inspecteur de quartier est trop peu dans son quartier',
      de: 'Der Viertelsinspektor ist zu selten in seinem Viertel',
      en: 'The neighbourhood inspector is too rarely in the neighbourhood',
    },
    description: {
      nl: 'Domicilieonderzoeken, kantschriften en versterking van andere diensten nemen het grootste deel van de tijd.',
      fr: 'Enquêtes de domicile, apostilles et renfort d’autres services prennent la plus grande part du temps.',
    },
    partner: 'cep',
    activity: 'neighbourhood-seminar',
    themes: ['proximity'],
    answers: ['neighbourhood-norm'],
    passage: {
      language: 'nl',
      quote:
        'In vijf van de zes zones ging meer dan de helft van de tijd naar domicilieonderzoeken, kantschriften en versterking van andere diensten.',
    },
  },
  {
    title: {
      nl: 'Na een aangifte hoort het slachtoffer weken niets',
      fr: 'Après sa plainte, la victime reste des semaines sans nouvelles',
      de: 'Nach einer Anzeige hört das Opfer wochenlang nichts',
      en: 'After a report the victim hears nothing for weeks',
    },
    description: {},
    partner: 'victim-support',
    activity: 'neighbourhood-seminar',
    themes: ['proximity'],
    answers: ['victims-informed'],
    passage: null,
  },
  {
    title: {
      nl: 'Een controle zonder uitleg laat twee verhalen achter',
      fr: 'Un contrôle sans explication laisse deux récits',
      de: 'Eine Kontrolle ohne Erklärung hinterlässt zwei Geschichten',
      en: 'A check without an explanation leaves two stories behind',
    },
    description: {},
    partner: 'youth',
    activity: 'checks-workshop',
    themes: ['proximity'],
    answers: ['explained-checks'],
    passage: {
      language: 'nl',
      quote: 'De verslagen liepen sterk uiteen na de eerste controle, en veel minder na de tweede.',
    },
  },
  {
    title: {
      nl: 'Jongeren schrijven zich niet in voor een gesprek over hen',
      fr: 'Les jeunes ne s’inscrivent pas à un débat qui les concerne',
      de: 'Junge Menschen melden sich nicht zu einem Gespräch über sie an',
      en: 'Young people do not sign up for a conversation about them',
    },
    description: {
      nl: 'De rondetafel met jongeren werd afgelast; hun bijdrage kwam schriftelijk, via de jeugdraden.',
      fr: 'La table ronde avec les jeunes a été annulée ; leur contribution est venue par écrit, des conseils de la jeunesse.',
    },
    partner: 'youth',
    activity: 'youth-and-police',
    themes: ['proximity'],
    answers: ['youth-dialogue'],
    passage: null,
  },
  {
    title: {
      nl: 'Jaarverslagen van zones zijn niet te vergelijken',
      fr: 'Les rapports annuels des zones ne sont pas comparables',
      de: 'Jahresberichte der Zonen sind nicht vergleichbar',
      en: 'Annual reports of zones cannot be compared',
    },
    description: {},
    partner: 'municipalities',
    activity: 'council-and-police',
    themes: ['governance'],
    answers: ['council-report'],
    passage: {
      language: 'nl',
      quote:
        'Bij het naast elkaar leggen bleken de definities van capaciteit, klacht en bijstand zo te verschillen dat vergelijken niet lukte.',
    },
  },
  {
    title: {
      nl: 'Niet elke inwoner kan op dezelfde functies rekenen',
      fr: 'Tous les habitants ne peuvent pas compter sur les mêmes fonctions',
      de: 'Nicht alle Einwohner können auf dieselben Aufgaben zählen',
      en: 'Not every inhabitant can count on the same functions',
    },
    description: {},
    partner: 'cc-gpi',
    activity: 'council-and-police',
    themes: ['governance'],
    answers: ['zone-scale'],
    passage: null,
  },
  {
    title: {
      nl: 'Tussen klacht en antwoord is het stil',
      fr: 'Entre la plainte et la réponse, le silence',
      de: 'Zwischen Beschwerde und Antwort herrscht Stille',
      en: 'Between complaint and answer there is silence',
    },
    description: {},
    partner: 'advp',
    activity: 'complaints-study-day',
    themes: ['governance'],
    answers: ['complaints'],
    passage: {
      language: 'nl',
      quote:
        'De uitkomst van de dossiers bleek zelden het grootste twistpunt; de stilte tussen klacht en antwoord wel, zowel voor de klager als voor de betrokken medewerker.',
    },
  },
  {
    title: {
      nl: 'Elk korps begint een bodycamopname op een ander moment',
      fr: 'Chaque corps commence l’enregistrement à un autre moment',
      de: 'Jede Dienststelle beginnt die Bodycam-Aufnahme zu einem anderen Zeitpunkt',
      en: 'Every force starts a bodycam recording at another moment',
    },
    description: {},
    partner: 'cpl',
    activity: 'cameras-and-trust',
    themes: ['technology'],
    answers: ['bodycam-framework'],
    passage: {
      language: 'nl',
      quote: 'Over het moment waarop de opname begint, bleken die sterk uiteen te lopen.',
    },
  },
  {
    title: {
      nl: 'Niemand weet welke toepassingen een score berekenen',
      fr: 'Personne ne sait quelles applications calculent un score',
      de: 'Niemand weiß, welche Anwendungen einen Score berechnen',
      en: 'Nobody knows which applications compute a score',
    },
    description: {},
    partner: 'universities',
    activity: 'cameras-and-trust',
    themes: ['technology', 'governance'],
    answers: ['algorithm-register'],
    passage: null,
  },
  {
    title: {
      nl: 'Een groot deel van de dienst is wachten, rijden en verslag uitbrengen',
      fr: 'Une grande partie du service consiste à attendre, rouler et rédiger',
      de: 'Ein großer Teil des Dienstes ist Warten, Fahren und Berichten',
      en: 'Much of a shift is waiting, driving and reporting',
    },
    description: {},
    partner: 'cpl',
    activity: 'ride-along',
    themes: ['training', 'proximity'],
    answers: [],
    passage: null,
  },
]
