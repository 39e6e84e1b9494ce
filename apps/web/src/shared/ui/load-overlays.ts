/**
 * Loads what opens over a page: windows, menus, popovers. They weigh more than most pages, so none of them is loaded
 * before it is wanted. A page that must work through a lost connection calls this once it is ready.
 */
export async function loadOverlays() {
  const [OpenedDialog, OpenedMenu, OpenedPopover] = await Promise.all([loadDialog(), loadMenu(), loadPopover()])
  return { OpenedDialog, OpenedMenu, OpenedPopover }
}

const loadDialog = async () => (await import('./opened-dialog.tsx')).OpenedDialog
const loadMenu = async () => (await import('./opened-menu.tsx')).OpenedMenu
const loadPopover = async () => (await import('./opened-popover.tsx')).OpenedPopover
