/** Milliseconds to wait before the next attempt: doubles from half a second to 30 seconds, half of it by chance, so
 * that a restarted server is not met by everybody in the same instant. */
export function backoffDelay(failures: number, random: () => number): number {
  const whole = Math.min(30_000, 500 * 2 ** Math.min(failures - 1, 10))
  return whole / 2 + (whole / 2) * random()
}
