import type { RefObject } from 'react'
import { Menu, Popover } from 'react-aria-components/Menu'
import { defined } from './defined.ts'
import { MenuItem } from './menu-item.tsx'
import type { MenuPart } from './menu-part.ts'
import { MenuSection } from './menu-section.tsx'
import styles from './menu.module.css'

type OpenedMenuProps = {
  label: string
  parts: readonly MenuPart[]
  anchor: RefObject<HTMLElement | null>
  /** Which edge of the button it hangs from. */
  side?: 'start' | 'end'
  onClose: () => void
}

/** The menu of a `MenuButton`; the focus goes to its first line and, when it closes, back to the button. */
export function OpenedMenu({ label, parts, anchor, side = 'end', onClose }: OpenedMenuProps) {
  return (
    <Popover
      isOpen
      triggerRef={anchor}
      onOpenChange={(open) => !open && onClose()}
      placement={`bottom ${side}`}
      aria-label={label}
      className={styles['popover'] ?? ''}
    >
      <Menu aria-label={label} autoFocus="first" onClose={onClose} className={styles['menu'] ?? ''}>
        {parts.map(({ title, label: partLabel, selected, lines }) => (
          <MenuSection
            key={lines[0]?.id ?? ''}
            title={title}
            selected={selected}
            onSelect={(id) => lines.find((line) => line.id === id)?.onAction()}
            {...defined({ 'aria-label': title === undefined ? partLabel : undefined })}
          >
            {lines.map(({ id, text, lang, onAction }) => (
              <MenuItem
                key={id}
                id={id}
                {...defined({ lang, onAction: selected === undefined ? onAction : undefined })}
              >
                {text}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  )
}
