import type { Language } from '@plenum/schema/language'

/** The draft to open: the one asked for, else the reader's language, else the first there is; null without any. */
export function chooseDraftLanguage(
  drafts: readonly { language: Language }[],
  wanted: readonly (Language | undefined)[],
): Language | null {
  for (const language of wanted) {
    if (drafts.some((draft) => draft.language === language)) return language ?? null
  }
  return drafts[0]?.language ?? null
}
