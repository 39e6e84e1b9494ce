/** The media type that the first bytes of a PNG, JPEG or WebP say, or null: a name or a header may say anything. */
export function imageType(bytes: Buffer): 'image/png' | 'image/jpeg' | 'image/webp' | null {
  const at = (start: number, end: number) => bytes.toString('latin1', start, end)
  if (at(0, 8) === '\u0089PNG\r\n\u001A\n' && at(12, 16) === 'IHDR') return 'image/png'
  if (at(0, 3) === '\u00FF\u00D8\u00FF') return 'image/jpeg'
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP' && /^VP8[ LX]$/.test(at(12, 16))) return 'image/webp'
  return null
}
