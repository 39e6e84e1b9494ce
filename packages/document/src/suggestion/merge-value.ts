const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b)

/** What one value becomes that one or both of two parties changed; null when they changed it otherwise. */
export function mergeValue<T>(base: T, x: T, y: T): { value: T } | null {
  if (isSame(x, y) || isSame(y, base)) return { value: x }
  return isSame(x, base) ? { value: y } : null
}
