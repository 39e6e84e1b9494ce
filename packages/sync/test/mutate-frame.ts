import type { Random } from './random.ts'

/** The frame with some bytes changed at random, sometimes cut off. */
export function mutateFrame(frame: Uint8Array, random: Random): Uint8Array {
  const bytes = Uint8Array.from(frame)
  for (let flips = 1 + random.below(4); flips > 0 && bytes.length > 0; flips--) {
    bytes[random.below(bytes.length)] = random.below(256)
  }
  return random.chance(0.2) ? bytes.slice(0, random.below(bytes.length + 1)) : bytes
}
