import { loadOverlays } from '../../../shared/ui/load-overlays.ts'

/** Loads the window in which other words are written for a block. */
export async function loadSuggestDialog() {
  const [{ SuggestDialog }] = await Promise.all([import('./suggest-dialog.tsx'), loadOverlays()])
  return { default: SuggestDialog }
}
