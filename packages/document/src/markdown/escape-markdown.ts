/** Text such that Markdown (CommonMark and GFM) shows it as it is; `atStart` where a line begins. */
export function escapeMarkdown(text: string, atStart: boolean): string {
  const inline = text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/[\\`*_[\]<>#|~&!$^]/g, '\\$&')
  if (!atStart) return inline
  return inline.replace(/^(\s*)([-+=:])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2')
}
