/** Whom or what a text names: `person:<id>` or `partner:<id>`, each once, in the order of the text. */
export function mentionsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(mention), (found) => `${found[1]}:${found[2]}`))]
}

/** The text with names in the place of mentions; a mention of somebody unknown stays as it is. */
export function withNames(text: string, names: Readonly<Record<string, string>>): string {
  return text.replaceAll(mention, (whole, kind: string, id: string) => {
    const name = names[`${kind}:${id}`]
    return name === undefined ? whole : `@${name}`
  })
}

const mention = /@\[(person|partner):([\w-]{1,64})\]/g
