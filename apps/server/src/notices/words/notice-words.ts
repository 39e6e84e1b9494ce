import type { NoticeKind } from '@plenum/schema/notice'
import type { ThemeRole } from '@plenum/schema/role'
import type { Stage } from '@plenum/schema/stage'
import type { DispositionOutcome } from '@plenum/schema/thread'

/** What mails say in one language; `{{name}}` is filled in by `fill`. */
export type NoticeWords = {
  /** Of dates. */
  locale: string
  /** As the web app says it (its area `notices`). */
  sentences: Record<NoticeKind | 'stage-until', string>
  stages: Record<Stage, string>
  roles: Record<ThemeRole, string>
  outcomes: Record<DispositionOutcome, string>
  mail: {
    /** Subject of a mail with several notices, and of the daily one. */
    several: string
    digest: string
    greeting: string
    open: string
    why: string
    settings: string
    unsubscribeTheme: string
    unsubscribeProgramme: string
  }
}

/** Puts values into the places of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string | number | null>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''))
}
