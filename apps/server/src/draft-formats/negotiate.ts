import { AppError } from '../app-error.ts'

/** How a draft can be had, in the order of the server's preference. */
const draftMediaTypes = ['application/json', 'text/html', 'text/markdown', 'text/plain'] as const
export type DraftMediaType = (typeof draftMediaTypes)[number]

type MediaRange = { type: string; subtype: string; quality: number }

/**
 * The representation that an `Accept` header asks for (RFC 9110, 12.5.1), or null when none of ours is acceptable. For
 * each of ours the most specific range decides its quality; of equal ones the first of `draftMediaTypes` wins.
 * Parameters other than `q` are ignored: ours have no variants. A malformed range is as if it were not there.
 */
export function negotiate(accept: string | undefined): DraftMediaType | null {
  if (accept === undefined || accept.trim() === '') return draftMediaTypes[0]
  const ranges = accept.split(',').flatMap(parseRange)
  let best: { mediaType: DraftMediaType; quality: number } | null = null
  for (const mediaType of draftMediaTypes) {
    const quality = qualityOf(mediaType, ranges)
    if (quality > (best?.quality ?? 0)) best = { mediaType, quality }
  }
  return best?.mediaType ?? null
}

/** As `negotiate`; refuses with 'not-acceptable' when there is none. */
export function requireMediaType(accept: string | undefined): DraftMediaType {
  const mediaType = negotiate(accept)
  if (mediaType !== null) return mediaType
  throw new AppError('not-acceptable', `A draft can be had as ${draftMediaTypes.join(', ')}.`)
}

function parseRange(text: string): MediaRange[] {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const [type = '', subtype = '', ...rest] = range.split('/')
  const isToken = (part: string) => /^[!#$%&'*+.^_`|~\w-]+$/.test(part)
  if (!isToken(type) || !isToken(subtype) || rest.length > 0) return []
  if (type === '*' && subtype !== '*') return []
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(given) ? [{ type, subtype, quality: Number(given) }] : []
}

function qualityOf(mediaType: DraftMediaType, ranges: readonly MediaRange[]): number {
  const [type, subtype] = mediaType.split('/')
  const exact = ranges.find((range) => range.type === type && range.subtype === subtype)
  const ofType = ranges.find((range) => range.type === type && range.subtype === '*')
  const any = ranges.find((range) => range.type === '*')
  return (exact ?? ofType ?? any)?.quality ?? 0
}
