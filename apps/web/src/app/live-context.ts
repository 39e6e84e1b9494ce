import { createContext } from 'react'
import type { LiveConnection } from '../shared/live/live-connection.ts'

export const LiveContext = createContext<LiveConnection | null>(null)
