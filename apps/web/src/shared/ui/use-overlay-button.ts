import { type KeyboardEvent, useRef, useState } from 'react'
import { loadOverlays } from './load-overlays.ts'

/**
 * A button that opens something whose code is loaded first. Where it cannot be loaded (the connection is gone) nothing
 * opens, and the page goes on. `load` for what needs more than the usual overlays.
 */
export function useOverlayButton(load: () => Promise<unknown> = loadOverlays) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const warm = () => void load().catch(() => undefined)
  const open = () =>
    void load().then(
      () => setOpen(true),
      () => undefined,
    )
  return {
    button,
    isOpen,
    close: () => setOpen(false),
    buttonProps: {
      ref: button,
      'aria-expanded': isOpen,
      onHoverStart: warm,
      onFocus: warm,
      onPress: open,
      onKeyDown: ({ key }: KeyboardEvent | { key: string }) => {
        if (key === 'ArrowDown') open()
      },
    },
  }
}
