/**
 * Colours of people, in the order in which the server counts them: for marks with a name on them (white in the light
 * scheme, near-black in the dark one, at 4.5:1 or more) and for carets on paper (3:1).
 */
export const personColours = [
  { light: '#7a3ea1', dark: '#c9a0e8' },
  { light: '#0d6d63', dark: '#6fd0c4' },
  { light: '#a0480f', dark: '#f0a878' },
  { light: '#17558c', dark: '#8fc0ee' },
  { light: '#a32458', dark: '#f0a0be' },
  { light: '#4d6b12', dark: '#b5d27a' },
  { light: '#5a4fb8', dark: '#b3acf2' },
  { light: '#7a5c00', dark: '#e2c060' },
] as const

/** What stands on them; the same values as in top-line.module.css and paper.module.css. */
export const onPersonColour = { light: '#ffffff', dark: '#17130c' } as const

/** The CSS colour of a person; any index has one. */
export function personColour(index: number): string {
  const count = personColours.length
  const { light, dark } = personColours[((Math.trunc(index) % count) + count) % count] ?? personColours[0]
  return `light-dark(${light}, ${dark})`
}
