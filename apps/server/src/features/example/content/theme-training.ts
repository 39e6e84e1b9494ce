import type { ExampleTheme } from './content-types.ts'
import { themeTrainingFr } from './theme-training-fr.ts'
import { themeTrainingNl } from './theme-training-nl.ts'

/** In its second review round; the French draft has not caught up with the last recommendation. */
export const themeTraining: ExampleTheme = {
  key: 'training',
  title: {
    nl: 'Opleiding en loopbaan',
    fr: 'Formation et carrière',
    de: 'Ausbildung und Laufbahn',
    en: 'Training and careers',
  },
  summary: {
    nl: 'Van de eerste informatie aan een kandidaat tot het moment waarop een ervaren medewerker zijn kennis doorgeeft: instroom, leren op de werkvloer, doorgroei en mentorschap.',
    fr: 'De la première information donnée au candidat jusqu’à la transmission du métier par les plus expérimentés : accès à la profession, apprentissage sur le terrain, évolution et mentorat.',
    de: 'Von der ersten Auskunft an Bewerber bis zur Weitergabe des Berufs durch erfahrene Kräfte: Zugang, Lernen am Arbeitsplatz, Entwicklung und Mentoring.',
    en: 'From the first information given to a candidate to the moment an experienced officer passes the craft on: intake, learning on the job, career paths and mentoring.',
  },
  stages: [
    { stage: 'drafting', round: 0, since: [50, '14:00'] },
    { stage: 'review', round: 1, since: [36, '09:00'] },
    { stage: 'consolidation', round: 1, since: [26, '17:00'] },
    { stage: 'review', round: 2, since: [8, '09:00'] },
  ],
  daysLeft: 6,
  leads: ['cps', 'cep'],
  openToStakeholders: true,
  roundOpenToStakeholders: true,
  drafts: { nl: themeTrainingNl, fr: themeTrainingFr },
}
