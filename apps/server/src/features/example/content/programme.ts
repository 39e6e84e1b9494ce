import type { ExampleProgramme } from './content-types.ts'

/** The process itself, after the States-General of the police of 2021–2023. */
export const exampleProgramme: ExampleProgramme = {
  key: 'states-general',
  name: {
    nl: 'Staten-Generaal van de Politie',
    fr: 'États généraux de la police',
    de: 'Generalstände der Polizei',
    en: 'States-General of the Police',
  },
  description: {
    nl: 'Partners en belanghebbenden brengen samen in beeld waar de geïntegreerde politie voor staat, en schrijven aanbevelingen voor een moderner politiemodel. De minister van Binnenlandse Zaken riep de Staten-Generaal bijeen; de gebundelde aanbevelingen worden op het slotevent overhandigd en gepubliceerd.',
    fr: 'Partenaires et parties prenantes dressent ensemble l’état des défis de la police intégrée et rédigent des recommandations pour un modèle policier plus moderne. Les États généraux ont été convoqués par la ministre de l’Intérieur ; les recommandations groupées seront remises et publiées lors de l’événement de clôture.',
    de: 'Partner und Interessenvertreter zeigen gemeinsam auf, vor welchen Herausforderungen die integrierte Polizei steht, und verfassen Empfehlungen für ein moderneres Polizeimodell. Einberufen wurden die Generalstände von der Innenministerin; die gesammelten Empfehlungen werden bei der Abschlussveranstaltung überreicht und veröffentlicht.',
    en: 'Partners and stakeholders map together what the integrated police is facing, and write recommendations for a more modern model of policing. The States-General was convened by the Minister of the Interior; the grouped recommendations are handed over and published at the closing event.',
  },
  languages: ['nl', 'fr'],
  timeZone: 'Europe/Brussels',
  since: [90, '09:00'],
}
