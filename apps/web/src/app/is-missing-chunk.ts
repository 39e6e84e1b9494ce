/**
 * Whether part of the app could not be loaded: the server was updated and no longer has the files that this page
 * knows of, or cannot be reached. Browsers say so only in words.
 */
export function isMissingChunk(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /dynamically imported module|importing a module script|unable to preload/i.test(error.message)
  )
}
