/** Indices of a longest strictly increasing subsequence, by patience sorting. */
export function longestIncreasing(values: readonly number[]): number[] {
  /** For each length the index of the smallest value that ends such a sequence. */
  const ends: number[] = []
  const previous = new Int32Array(values.length)
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[ends[middle]!]! < value) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? ends[low - 1]! : -1
    ends[low] = index
  }
  const sequence: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) sequence.push(at)
  return sequence.reverse()
}
