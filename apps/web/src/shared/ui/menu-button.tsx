import { lazy, type ReactNode, Suspense } from 'react'
import { Button } from './button.tsx'
import type { ButtonLook } from './button-class.ts'
import { loadOverlays } from './load-overlays.ts'
import type { MenuPart } from './menu-part.ts'
import { useOverlayButton } from './use-overlay-button.ts'

const OpenedMenu = lazy(async () => ({ default: (await loadOverlays()).OpenedMenu }))

type MenuButtonProps = ButtonLook & {
  /** Names button and menu; has to contain the button's words. */
  label: string
  parts: readonly MenuPart[]
  /** What is on the button. */
  children: ReactNode
}

/** A button with actions behind it that are needed rarely. */
export function MenuButton({ label, parts, children, ...look }: MenuButtonProps) {
  const { button, isOpen, close, buttonProps } = useOverlayButton()
  return (
    <>
      <Button {...look} {...buttonProps} aria-label={label} aria-haspopup="menu">
        {children}
      </Button>
      <Suspense>{isOpen && <OpenedMenu label={label} parts={parts} anchor={button} onClose={close} />}</Suspense>
    </>
  )
}
