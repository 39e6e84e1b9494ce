export const colourSchemes = ['system', 'light', 'dark'] as const
export type ColourScheme = (typeof colourSchemes)[number]

const key = 'plenum-scheme'

/** What was chosen on this device; the device's own setting when nothing was. */
export function readColourScheme(): ColourScheme {
  const stored = localStorage.getItem(key)
  return colourSchemes.find((scheme) => scheme === stored) ?? 'system'
}

/** Sets the scheme of the whole page (base.css reads the attribute) and remembers it on this device. */
export function applyColourScheme(scheme: ColourScheme): void {
  if (scheme === 'system') {
    localStorage.removeItem(key)
    delete document.documentElement.dataset['scheme']
  } else {
    localStorage.setItem(key, scheme)
    document.documentElement.dataset['scheme'] = scheme
  }
}
