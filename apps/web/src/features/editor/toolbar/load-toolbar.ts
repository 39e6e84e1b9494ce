/** Loads the tools of those who write; who reads does without. */
export async function loadToolbar() {
  const { Toolbar } = await import('./toolbar.tsx')
  return { default: Toolbar }
}
