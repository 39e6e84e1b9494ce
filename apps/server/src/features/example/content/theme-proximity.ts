import type { ExampleTheme } from './content-types.ts'
import { themeProximityFr } from './theme-proximity-fr.ts'
import { themeProximityNl } from './theme-proximity-nl.ts'

/** Frozen: the text is final and every write to it is refused. */
export const themeProximity: ExampleTheme = {
  key: 'proximity',
  title: {
    nl: 'Nabijheid en vertrouwen',
    fr: 'Proximité et confiance',
    de: 'Bürgernähe und Vertrauen',
    en: 'Proximity and trust',
  },
  summary: {
    nl: 'Een wijkwerking die haar naam waard is, identiteitscontroles die worden uitgelegd, slachtoffers die niet op nieuws moeten wachten, en een vast gesprek met jongeren.',
    fr: 'Un travail de quartier digne de ce nom, des contrôles d’identité expliqués, des victimes tenues informées et un dialogue permanent avec les jeunes.',
    de: 'Eine Nachbarschaftspolizei, die ihren Namen verdient, erklärte Identitätskontrollen, Opfer, die nicht auf Nachricht warten müssen, und ein ständiges Gespräch mit jungen Menschen.',
    en: 'Neighbourhood policing worthy of the name, identity checks that are explained, victims who are kept informed, and a lasting dialogue with young people.',
  },
  stages: [
    { stage: 'drafting', round: 0, since: [75, '09:30'] },
    { stage: 'review', round: 1, since: [62, '10:00'] },
    { stage: 'consolidation', round: 1, since: [52, '17:00'] },
    { stage: 'review', round: 2, since: [45, '09:00'] },
    { stage: 'consolidation', round: 2, since: [35, '17:00'] },
    { stage: 'validation', round: 2, since: [28, '12:00'] },
    { stage: 'frozen', round: 2, since: [14, '15:30'] },
  ],
  daysLeft: null,
  leads: ['cep'],
  openToStakeholders: true,
  roundOpenToStakeholders: true,
  drafts: { nl: themeProximityNl, fr: themeProximityFr },
}
