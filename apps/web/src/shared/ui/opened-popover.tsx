import type { ReactNode, RefObject } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import styles from './popover.module.css'

export type OpenedPopoverProps = {
  title: string
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
  children: ReactNode
}

/** What a `PopoverButton` opens: takes the focus, gives it back to the button. */
export function OpenedPopover({ title, anchor, onClose, children }: OpenedPopoverProps) {
  return (
    <Popover
      isOpen
      triggerRef={anchor}
      onOpenChange={(open) => !open && onClose()}
      placement="bottom end"
      className={styles['popover'] ?? ''}
    >
      <Dialog className={styles['dialog'] ?? ''}>
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {children}
      </Dialog>
    </Popover>
  )
}
