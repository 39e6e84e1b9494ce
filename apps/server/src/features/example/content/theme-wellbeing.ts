import type { ExampleTheme } from './content-types.ts'
import { themeWellbeingFr } from './theme-wellbeing-fr.ts'
import { themeWellbeingNl } from './theme-wellbeing-nl.ts'

/** In consolidation: the working group is dealing with what the first round brought. */
export const themeWellbeing: ExampleTheme = {
  key: 'wellbeing',
  title: {
    nl: 'Welzijn van wie dienst doet',
    fr: 'Le bien-être de ceux qui servent',
    de: 'Wohlergehen im Dienst',
    en: 'The well-being of those who serve',
  },
  summary: {
    nl: 'Opvang na een zwaar voorval, roosters die men kan plannen, en een antwoord op agressie.',
    fr: 'L’accueil après un incident grave, des horaires que l’on peut prévoir et une réponse aux agressions.',
    de: 'Betreuung nach einem schweren Vorfall, planbare Dienstpläne und eine Antwort auf Angriffe.',
    en: 'Care after a serious incident, rosters that one can plan by, and an answer to aggression.',
  },
  stages: [
    { stage: 'drafting', round: 0, since: [50, '10:00'] },
    { stage: 'review', round: 1, since: [35, '09:00'] },
    { stage: 'consolidation', round: 1, since: [13, '17:00'] },
  ],
  daysLeft: 16,
  leads: ['cps'],
  openToStakeholders: true,
  roundOpenToStakeholders: true,
  drafts: { nl: themeWellbeingNl, fr: themeWellbeingFr },
}
