/** What a forged file says must not be able to hide in the page, or to turn its lines around. */
export function plainText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 500)
}
