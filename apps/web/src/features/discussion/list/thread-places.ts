/** Where threads stand in the text that is shown; one that is not among them has lost its passage. */
export type ThreadPlaces = ReadonlyMap<string, { order: number; recommendationId: string | null }>
