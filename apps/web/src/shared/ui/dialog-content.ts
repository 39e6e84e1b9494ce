import type { ReactNode } from 'react'

export type DialogContent = {
  title: string
  onClose: () => void
  wide?: boolean | undefined
  /** For a question that must be answered. */
  alert?: boolean | undefined
  children: ReactNode
}
