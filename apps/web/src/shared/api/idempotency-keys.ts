/**
 * Keys for the creates of one form: the same body gets the same key, so that a second attempt after an answer that got
 * lost makes nothing twice; another body gets a new one.
 */
export function createIdempotencyKeys(newKey: () => string = randomKey): (body: unknown) => string {
  let last: { body: string; key: string } | null = null
  return (body) => {
    const text = JSON.stringify(body) ?? ''
    if (last?.body !== text) last = { body: text, key: newKey() }
    return last.key
  }
}

/** 128 random bits; `crypto.randomUUID` would only exist on https and localhost. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
