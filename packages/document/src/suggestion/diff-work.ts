/** Steps that comparing tokens may still take; what is compared with one of these together has its steps together. */
export type DiffWork = { left: number }

/** Tens of milliseconds at the worst. Ordinary texts take some thousands. */
const maxSteps = 500_000

export const createDiffWork = (): DiffWork => ({ left: maxSteps })
