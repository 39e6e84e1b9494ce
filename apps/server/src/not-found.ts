import { AppError } from './app-error.ts'

/**
 * One answer for what does not exist and for what the caller is not a member of, word for word: the difference would
 * tell that it exists.
 */
export function notFound(): AppError {
  return new AppError('not-found', 'There is nothing here, or you are not a member of the programme it belongs to.')
}
