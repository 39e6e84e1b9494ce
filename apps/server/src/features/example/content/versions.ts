import type { ExampleVersion } from './content-types.ts'

/** Versions that somebody named; every move to another stage takes one of its own. */
export const exampleVersions: ExampleVersion[] = [
  { theme: 'technology', by: 'editor', at: [12, '17:30'], label: 'Eerste volledige tekst' },
  { theme: 'training', by: 'editor', at: [37, '16:45'], label: 'Tekst voor de rondetafel' },
  { theme: 'governance', by: 'organiser', at: [21, '10:15'], label: 'Na de bespreking met de zones' },
]

/** What the freeze of the theme that is final is called. */
export const exampleFreezeLabel = 'Slottekst – Texte arrêté'
