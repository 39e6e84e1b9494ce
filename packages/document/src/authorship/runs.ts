/** A text in stretches: units (UTF-16), and what is said of them. Neighbours differ. */
export type Runs<Value> = [length: number, value: Value][]

export function pushRun<Value>(runs: Runs<Value>, length: number, value: Value): void {
  const last = runs.at(-1)
  if (last && last[1] === value) last[0] += length
  else if (length > 0) runs.push([length, value])
}
