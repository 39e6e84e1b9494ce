import { zipDirectory } from '../../zip-directory.ts'

/** The names under which each type is taken. */
export const fileTypes = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
} as const satisfies Record<string, readonly string[]>

export type FileType = keyof typeof fileTypes

const officeParts: readonly (readonly [part: string, type: FileType])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
]
const odt = 'application/vnd.oasis.opendocument.text'

/**
 * The type that the bytes of a file say, or null: its name or a header may say anything. Of office files the parts of the
 * archive decide (ECMA-376; OpenDocument 1.3 part 2, 3.3); one with macros is of none of these types.
 */
export function fileType(bytes: Buffer): FileType | null {
  const at = (start: number, end: number) => bytes.toString('latin1', start, end)
  if (at(0, 5) === '%PDF-') return 'application/pdf'
  if (at(0, 8) === '\u0089PNG\r\n\u001A\n' && at(12, 16) === 'IHDR') return 'image/png'
  if (at(0, 3) === '\u00FF\u00D8\u00FF') return 'image/jpeg'
  if (at(0, 4) !== 'PK\u0003\u0004') return null
  const directory = zipDirectory(bytes)
  if (directory === null) return null
  const parts = [...directory.keys()]
  if (parts.some((part) => /vbaProject\.bin$|^(Basic|Scripts)\//i.test(part))) return null
  // The first part of an OpenDocument file is its type, stored as it is; what follows begins with the sign of a record,
  // or it is a longer type: a template, a master document.
  if (at(30, 38) === 'mimetype') {
    const isText = at(38, 38 + odt.length + 2) === `${odt}PK`
    return isText && ['content.xml', 'META-INF/manifest.xml'].every((part) => parts.includes(part)) ? odt : null
  }
  if (!parts.includes('[Content_Types].xml')) return null
  return officeParts.find(([part]) => parts.includes(part))?.[1] ?? null
}
