import { useBlocker } from '@tanstack/react-router'

/**
 * Warns before words are left behind that exist nowhere but in this page: the browser's own question when the page is
 * closed or reloaded (`fromWindow`), ours when another page of Plenum is opened (`inPlenum`).
 */
export function useLeaveGuard(inPlenum: boolean, fromWindow: boolean) {
  return useBlocker({ shouldBlockFn: () => inPlenum, enableBeforeUnload: () => fromWindow, withResolver: true })
}
