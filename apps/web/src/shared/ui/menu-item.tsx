import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuItem as AriaMenuItem, type MenuItemProps as AriaProps } from 'react-aria-components/Menu'
import styles from './menu.module.css'

type MenuItemProps = Omit<AriaProps, 'className' | 'style' | 'children'> & { children: ReactNode; lang?: string }

/** One line of a menu; a chosen one of its section bears a tick. */
export function MenuItem({ children, lang, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...props}
      className={styles['item'] ?? ''}
      {...(typeof children === 'string' ? { textValue: children } : {})}
    >
      {({ isSelected }) => (
        <>
          {isSelected && <Check aria-hidden />}
          <span lang={lang}>{children}</span>
        </>
      )}
    </AriaMenuItem>
  )
}
