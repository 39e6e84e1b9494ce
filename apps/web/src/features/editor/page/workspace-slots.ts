import { createContext } from 'react'

export type SlotName = 'tools' | 'side' | 'notices'

/** The layout's empty places, as elements; null until they are there. */
export type WorkspaceSlots = Readonly<Record<SlotName, HTMLElement | null>>

/**
 * What belongs to one editor is put into places of the layout, instead of the layout being drawn by each editor: the
 * panel, and what is being typed in it, stays when another editor takes the place of the first.
 */
export const WorkspaceSlotsContext = createContext<WorkspaceSlots>({ tools: null, side: null, notices: null })
