import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useLoadAhead } from '../../shared/ui/use-load-ahead.ts'
import { loadWindows } from './load-windows.ts'

/**
 * Loads menus and windows ahead: from then on they open, and the question before leaving is asked, also when the line is
 * down. Who only looks does not load them.
 */
export function useWindowsReady(isWorkplace: boolean): void {
  const { i18n } = useTranslation()
  useLoadAhead(
    useCallback(() => loadWindows(i18n), [i18n]),
    isWorkplace,
  )
}
