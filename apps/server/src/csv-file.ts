/** Excel takes a file for UTF-8 only with this. */
const byteOrderMark = '\uFEFF'

/** Rows of text as CSV (RFC 4180), every field quoted, none of which a spreadsheet takes for a formula. */
export function csvFile(rows: readonly (readonly string[])[]): Buffer {
  const lines = rows.map((row) => row.map(field).join(','))
  return Buffer.from(`${byteOrderMark}${lines.join('\r\n')}\r\n`, 'utf8')
}

/** A beginning of a field with the quotes and white space that stand before its first sign, and that sign if it computes. */
const beginning = /(?:^|[;\n])[\s";]*(?=([=+\-@＝＋－＠])?)/g

/**
 * A field that no spreadsheet takes for a formula: an apostrophe goes before what would begin one (also full-width, as
 * Excel reads it in East Asian settings). Not at the beginning of a field only: where the program parts fields at the
 * semicolon, as Excel does in most of Europe, a field may begin after one, and after a line break; quotes that stand
 * there are read as an empty quotation, and what follows them as the field.
 */
function field(text: string): string {
  const harmless = text.replaceAll(beginning, (before: string, sign: string | undefined) => {
    const kept = before.replaceAll(/[\t\r]/g, "'$&")
    return sign === undefined ? kept : `${kept}'`
  })
  return `"${harmless.replaceAll('"', '""')}"`
}
