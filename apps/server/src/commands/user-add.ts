import { isLanguage, languages } from '@plenum/schema/language'
import { nameSchema, passwordSchema, signInSchema } from '@plenum/schema/api/session'
import { AppError } from '../app-error.ts'
import { createPerson } from '../auth/create-person.ts'
import { hashPassword } from '../auth/password.ts'
import { newSecretToken } from '../auth/secret-token.ts'
import { parseConfig } from '../parse-config.ts'
import { StartError } from '../start-error.ts'
import type { Command } from './command.ts'
import { openDeps } from './open-deps.ts'
import { parseArguments } from './parse-arguments.ts'

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  language: { type: 'string', default: 'en' },
  organiser: { type: 'boolean', default: false },
  'password-stdin': { type: 'boolean', default: false },
} as const

export const userAddCommand: Command = {
  name: 'user add',
  summary: 'Make an account',
  help: `Usage: plenum user add --email <address> --name <name> [--language ${languages.join('|')}] [--organiser] [--password-stdin]

Makes an account and prints a random password for it, to be changed under "Account".

  --organiser        may open programmes here and becomes organiser of those
  --language         of the interface; en when left out
  --password-stdin   read the password from standard input instead (at least 12 characters)`,
  async run(args, { env, workingFolder, print, readStandardInput }) {
    const given = parseArguments(args, options)
    const person = parsePerson(given)
    const chosen = given['password-stdin'] ? (await readStandardInput()).replace(/\r?\n$/, '') : null
    if (chosen !== null && !passwordSchema.safeParse(chosen).success) {
      throw new StartError('The password must have 12 to 200 characters.', 2)
    }
    const password = chosen ?? newSecretToken().slice(0, 20)
    const passwordHash = await hashPassword(password)
    const { deps, close } = await openDeps(parseConfig(env, workingFolder))
    try {
      await createPerson(deps.db, { ...person, passwordHash }, deps.clock.now())
    } catch (error) {
      if (error instanceof AppError) throw new StartError(error.message)
      throw error
    } finally {
      await close()
    }
    print(`${person.email} can sign in at ${deps.config.url}/sign-in`)
    if (chosen === null) print(`Password: ${password}`)
    return null
  },
}

function parsePerson(given: { email?: string; name?: string; language: string; organiser: boolean }) {
  const email = signInSchema.shape.email.safeParse(given.email)
  const name = nameSchema.safeParse(given.name)
  const mistakes = [
    ...(email.success ? [] : ['--email must be an e-mail address']),
    ...(name.success ? [] : ['--name must have 1 to 120 characters']),
    ...(isLanguage(given.language) ? [] : [`--language must be one of ${languages.join(', ')}`]),
  ]
  if (!email.success || !name.success || !isLanguage(given.language)) {
    throw new StartError(`${mistakes.join('; ')}. Try --help.`, 2)
  }
  return { email: email.data, name: name.data, language: given.language, mayCreateProgrammes: given.organiser }
}
