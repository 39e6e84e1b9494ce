import { loadOverlays } from '../../shared/ui/load-overlays.ts'

/** Loads what opens over the text: menus, windows, and what is in them. */
export async function loadWindows() {
  const [OpenedDialog] = await Promise.all([loadDialogs(), loadOverlays()])
  return { OpenedDialog }
}

const loadDialogs = async () => (await import('./dialogs/opened-dialog.tsx')).OpenedDialog
