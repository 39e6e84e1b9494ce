/** What a file may bring into a programme. */
export const importSubjects = ['partners', 'people'] as const
export type ImportSubject = (typeof importSubjects)[number]

/** What the columns of a file are called in its first row. */
export const importColumns = {
  partners: [
    'acronym',
    'kind',
    'since',
    'name_nl',
    'name_fr',
    'name_de',
    'name_en',
    'description_nl',
    'description_fr',
    'description_de',
    'description_en',
  ],
  people: ['email', 'name', 'role', 'partner'],
} as const satisfies Record<ImportSubject, readonly string[]>

/** Columns without which a file says nothing. */
export const neededColumns = { partners: ['acronym'], people: ['email'] } as const

export const maxImportBytes = 2 * 1024 * 1024
export const maxImportRows = 2000
