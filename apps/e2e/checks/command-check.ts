import { oneFailed, onePassed, type Check } from './check.ts'
import { runCommand } from './run-command.ts'

/** A tool whose exit code is the verdict; its output is shown when it finds something. */
export function commandCheck(name: string, command: string, args: readonly string[]): Check {
  return {
    name,
    async run() {
      const { code, output } = await runCommand(command, args)
      if (code === 0) {
        console.log(output.trim().split('\n').at(-1) ?? '')
        return onePassed
      }
      console.log(output.trimEnd())
      return oneFailed
    },
  }
}
