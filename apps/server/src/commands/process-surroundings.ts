import { text } from 'node:stream/consumers'
import type { Surroundings } from './command.ts'

/** The world as this process sees it; only the entry points hand it in. */
export function processSurroundings(process: NodeJS.Process): Surroundings {
  return {
    env: process.env,
    workingFolder: process.cwd(),
    print: (line) => void process.stdout.write(`${line}\n`),
    readStandardInput: () => text(process.stdin),
  }
}
