/**
 * Which of the text's structs are this person's and not yet acked: Yjs client id → clock up to which the server has
 * made them durable. One entry per page that wrote on this device: what was written before a reload is as unsaved
 * after it.
 */
export type OwnClocks = ReadonlyMap<number, number>
