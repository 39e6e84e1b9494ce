import { lazy, type ReactNode, Suspense } from 'react'
import { Button } from 'react-aria-components/Button'
import { loadOverlays } from './load-overlays.ts'
import { useOverlayButton } from './use-overlay-button.ts'

const OpenedPopover = lazy(async () => ({ default: (await loadOverlays()).OpenedPopover }))

type PopoverButtonProps = {
  /** Of what opens. */
  title: string
  /** Names the button; has to contain the words on it. */
  label: string
  className: string
  /** What is on the button. */
  face: ReactNode
  children: ReactNode
}

/** A button that shows something more beside itself. */
export function PopoverButton({ title, label, className, face, children }: PopoverButtonProps) {
  const { button, isOpen, close, buttonProps } = useOverlayButton()
  return (
    <>
      <Button {...buttonProps} className={className} aria-label={label} aria-haspopup="dialog">
        {face}
      </Button>
      <Suspense>
        {isOpen && (
          <OpenedPopover title={title} anchor={button} onClose={close}>
            {children}
          </OpenedPopover>
        )}
      </Suspense>
    </>
  )
}
