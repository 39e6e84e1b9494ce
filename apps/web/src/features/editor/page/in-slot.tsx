import { type ReactNode, use } from 'react'
import { createPortal } from 'react-dom'
import { type SlotName, WorkspaceSlotsContext } from './workspace-slots.ts'

/** Draws its children in a place of the layout. */
export function InSlot({ slot, children }: { slot: SlotName; children: ReactNode }) {
  const element = use(WorkspaceSlotsContext)[slot]
  return element === null ? null : createPortal(children, element)
}
