import { useBlocker } from '@tanstack/react-router'

/**
 * Warns before words are left behind that exist nowhere but in this page: the browser's own question when the page is
 * closed or reloaded, ours when another page of Plenum is opened.
 */
export function useLeaveGuard(active: boolean) {
  return useBlocker({ shouldBlockFn: () => active, enableBeforeUnload: () => active, withResolver: true })
}
