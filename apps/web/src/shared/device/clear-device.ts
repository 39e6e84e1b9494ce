const ours = 'plenum'
/** A setting of the device, of no person: they outlive a sign-out. */
const kept = ['plenum-language', 'plenum-scheme']

/** Names of the databases in which this device keeps texts (y-indexeddb, opened by the editor). */
export async function deviceDatabases(): Promise<string[]> {
  const databases = await indexedDB.databases()
  return databases.map(({ name }) => name ?? '').filter((name) => name.startsWith(ours))
}

/**
 * Removes everything that Plenum keeps on this device of a person. Settles when all of it is gone or, where another
 * window still has a database open, when the browser has taken note to remove it once that closes.
 */
export async function clearDevice(): Promise<void> {
  sessionStorage.clear()
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(ours) && !kept.includes(key)) localStorage.removeItem(key)
  }
  await Promise.all((await deviceDatabases()).map(deleteDatabase))
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase(name)
    deletion.addEventListener('success', () => resolve())
    deletion.addEventListener('blocked', () => resolve())
    deletion.addEventListener('error', () => reject(deletion.error ?? new Error('not deleted')))
  })
}
