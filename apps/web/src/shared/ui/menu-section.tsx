import type { ReactNode } from 'react'
import { Header, type Key, MenuSection as AriaMenuSection } from 'react-aria-components/Menu'
import { defined } from './defined.ts'
import styles from './menu.module.css'

type MenuSectionProps = {
  title?: string | undefined
  'aria-label'?: string | undefined
  /** Given together with `onSelect` where exactly one of the items holds. */
  selected?: string | undefined
  onSelect?: ((key: string) => void) | undefined
  children: ReactNode
}

/** Items of a menu that belong together. */
export function MenuSection({ title, selected, onSelect, children, ...naming }: MenuSectionProps) {
  const choice =
    selected === undefined
      ? {}
      : {
          selectionMode: 'single' as const,
          disallowEmptySelection: true,
          selectedKeys: [selected],
          onSelectionChange: (keys: 'all' | Set<Key>) => {
            if (keys === 'all') return
            for (const key of keys) onSelect?.(String(key))
          },
        }
  return (
    <AriaMenuSection className={styles['section'] ?? ''} {...defined(naming)} {...choice}>
      {title !== undefined && <Header className={styles['heading'] ?? ''}>{title}</Header>}
      {children}
    </AriaMenuSection>
  )
}
