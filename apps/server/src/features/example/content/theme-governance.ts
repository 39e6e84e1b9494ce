import type { ExampleTheme } from './content-types.ts'
import { themeGovernanceFr } from './theme-governance-fr.ts'
import { themeGovernanceNl } from './theme-governance-nl.ts'

/** In validation: the text is closed and the partners are taking their positions. */
export const themeGovernance: ExampleTheme = {
  key: 'governance',
  title: {
    nl: 'Bestuur en toezicht',
    fr: 'Gouvernance et contrôle',
    de: 'Steuerung und Aufsicht',
    en: 'Governance and oversight',
  },
  summary: {
    nl: 'Hoe de raad zijn politie kan volgen, hoe een klacht een antwoord krijgt, hoe leidinggevenden toezien op het werk op straat, en welke schaal een zone nodig heeft.',
    fr: 'Comment le conseil suit sa police, comment une plainte reçoit une réponse, comment la hiérarchie supervise le travail de rue et de quelle échelle une zone a besoin.',
    de: 'Wie der Rat seine Polizei begleiten kann, wie eine Beschwerde eine Antwort erhält, wie Vorgesetzte die Arbeit auf der Straße beaufsichtigen und welche Größe eine Zone braucht.',
    en: 'How the council can follow its police, how a complaint gets an answer, how supervisors watch over work on the street, and what scale a zone needs.',
  },
  stages: [
    { stage: 'drafting', round: 0, since: [60, '10:00'] },
    { stage: 'review', round: 1, since: [48, '09:00'] },
    { stage: 'consolidation', round: 1, since: [38, '17:00'] },
    { stage: 'review', round: 2, since: [30, '09:00'] },
    { stage: 'consolidation', round: 2, since: [20, '17:00'] },
    { stage: 'validation', round: 2, since: [9, '09:00'] },
  ],
  daysLeft: 12,
  leads: ['cc-gpi', 'advp'],
  openToStakeholders: true,
  roundOpenToStakeholders: false,
  drafts: { nl: themeGovernanceNl, fr: themeGovernanceFr },
}
