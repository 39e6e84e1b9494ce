import { ChevronDown } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Button } from 'react-aria-components/Button'
import { loadOverlays } from '../../../shared/ui/load-overlays.ts'
import type { MenuPart } from '../../../shared/ui/menu-part.ts'
import { useOverlayButton } from '../../../shared/ui/use-overlay-button.ts'
import styles from './toolbar.module.css'

const OpenedMenu = lazy(async () => ({ default: (await loadOverlays()).OpenedMenu }))

type ToolMenuProps = {
  /** On the button: what holds where the cursor is, or what the menu is for. */
  shown: string
  label: string
  parts: readonly MenuPart[]
  isDisabled?: boolean | undefined
  wide?: boolean | undefined
}

/** A menu of the toolbar. Choosing from it gives the focus back to the text; leaving it with Escape, to its button. */
export function ToolMenu({ shown, label, parts, isDisabled = false, wide = false }: ToolMenuProps) {
  const { button, isOpen, close, buttonProps } = useOverlayButton()
  return (
    <>
      <Button
        {...buttonProps}
        className={wide ? `${styles['tool']} ${styles['select']}` : (styles['tool'] ?? '')}
        aria-label={shown === label ? label : `${label}: ${shown}`}
        aria-haspopup="menu"
        isDisabled={isDisabled}
      >
        <span>{shown}</span>
        <ChevronDown aria-hidden />
      </Button>
      <Suspense>
        {isOpen && <OpenedMenu label={label} parts={parts} anchor={button} side="start" onClose={close} />}
      </Suspense>
    </>
  )
}
