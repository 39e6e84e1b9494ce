/** Why the program cannot start or a command cannot run, in a sentence for the operator; no stack is shown. */
export class StartError extends Error {
  /** 2: what was asked for is wrong (configuration, arguments); 1: anything else. */
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.name = 'StartError'
    this.exitCode = exitCode
  }
}
