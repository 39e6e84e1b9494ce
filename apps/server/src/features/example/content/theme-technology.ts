import type { ExampleTheme } from './content-types.ts'
import { themeTechnologyFr } from './theme-technology-fr.ts'
import { themeTechnologyNl } from './theme-technology-nl.ts'

/** Still being drafted, and seen by the working group only. */
export const themeTechnology: ExampleTheme = {
  key: 'technology',
  title: {
    nl: 'Technologie op het terrein',
    fr: 'La technologie sur le terrain',
    de: 'Technologie im Einsatz',
    en: 'Technology in the field',
  },
  summary: {
    nl: 'Bodycams, nummerplaatherkenning en algoritmen: welke regels gelden, wie kijkt toe, en wanneer wordt een gegeven gewist.',
    fr: 'Bodycams, lecture automatique des plaques et algorithmes : quelles règles s’appliquent, qui contrôle, et quand une donnée est-elle effacée.',
    de: 'Bodycams, Kennzeichenerfassung und Algorithmen: welche Regeln gelten, wer darüber wacht und wann Daten gelöscht werden.',
    en: 'Body-worn cameras, number-plate recognition and algorithms: which rules apply, who watches over them, and when data is erased.',
  },
  stages: [{ stage: 'drafting', round: 0, since: [20, '10:00'] }],
  daysLeft: null,
  leads: ['cpl'],
  openToStakeholders: false,
  roundOpenToStakeholders: false,
  drafts: { nl: themeTechnologyNl, fr: themeTechnologyFr },
}
