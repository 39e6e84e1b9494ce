import type { MentionedInText } from './mentioned-in-text.ts'

const token = /@\[((?:person|partner):[\w-]{1,64})\]/g

/** What is sent: each `@label` of somebody who was chosen becomes the token that the server knows. */
export function withTokens(text: string, mentions: readonly MentionedInText[]): string {
  // The longer label first: "@An Peeters" must not be read as "@An".
  const byLength = mentions.toSorted((a, b) => b.label.length - a.label.length)
  return byLength.reduce((result, { ref, label }) => {
    const name = label.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
    return result.replaceAll(new RegExp(`@${name}(?![\\p{L}\\p{N}])`, 'gu'), () => `@[${ref}]`)
  }, text)
}

/** The way back, for changing what was sent: tokens become names again. */
export function withLabels(
  text: string,
  names: Readonly<Record<string, string>>,
): { text: string; mentions: MentionedInText[] } {
  const mentions = new Map<string, MentionedInText>()
  const shown = text.replaceAll(token, (_, ref: string) => {
    const label = labelFor(ref, names[ref] ?? ref, [...mentions.values()])
    mentions.set(ref, { ref, label })
    return `@${label}`
  })
  return { text: shown, mentions: [...mentions.values()] }
}

/** A label that stands for `ref` alone: two people of one name are told apart by a number. */
export function labelFor(ref: string, name: string, taken: readonly MentionedInText[]): string {
  const isTaken = (label: string) => taken.some((other) => other.label === label && other.ref !== ref)
  let label = name
  for (let number = 2; isTaken(label); number += 1) label = `${name} (${number})`
  return label
}
