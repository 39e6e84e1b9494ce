import type { Command } from './command.ts'
import { demoCommand } from './demo.ts'
import { exampleLoadCommand } from './example-load.ts'
import { exportCommand } from './export.ts'
import { migrateCommand } from './migrate.ts'
import { userAddCommand } from './user-add.ts'
import { verifyCommand } from './verify.ts'

/** What `plenum` can do, in the order in which it is listed. */
export const operatorCommands: readonly Command[] = [
  userAddCommand,
  exampleLoadCommand,
  migrateCommand,
  exportCommand,
  verifyCommand,
  demoCommand,
]
