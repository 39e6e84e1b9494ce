import { isSafeHref } from '@plenum/document/safe-href'

/**
 * The address that was meant: with https:// where only a name was typed, with mailto: for an e-mail address.
 * @returns null for what is no address or may not be linked to
 */
export function normalHref(typed: string): string | null {
  const text = typed.trim()
  if (text === '' || /\s/.test(text)) return null
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(text)) return `mailto:${text}`
  const href = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/]*:\d/.test(text) ? text : `https://${text}`
  return isSafeHref(href) ? href : null
}
