export const comparisonModes = ['inline', 'beside'] as const
export type ComparisonMode = (typeof comparisonModes)[number]

const key = 'plenum-comparison'

/** How changes were last looked at on this device. */
export function readComparisonMode(): ComparisonMode {
  const stored = localStorage.getItem(key)
  return comparisonModes.find((mode) => mode === stored) ?? 'inline'
}

export function rememberComparisonMode(mode: ComparisonMode): void {
  localStorage.setItem(key, mode)
}
