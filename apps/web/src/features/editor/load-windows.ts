import type { i18n } from 'i18next'
import { loadOverlays } from '../../shared/ui/load-overlays.ts'

/** Loads what opens over the text: menus, windows, what is in them and, when told whose, their words. */
export async function loadWindows(texts?: i18n) {
  const [OpenedDialog] = await Promise.all([
    loadDialogs(),
    loadSlashList(),
    loadOverlays(),
    texts?.loadNamespaces('windows'),
  ])
  return { OpenedDialog }
}

/** The list that opens where `/` is typed. */
export const loadSlashList = async () => (await import('./slash/slash-list.tsx')).SlashList

const loadDialogs = async () => (await import('./dialogs/opened-dialog.tsx')).OpenedDialog
