import { describe, expect, it } from 'vitest'
import { onPersonColour, personColour, personColours } from './person-colours.ts'

const paper = { light: '#fffefb', dark: '#17191d' }

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('colours of people', () => {
  it('are eight different ones', () => {
    expect(new Set(personColours.map(({ light }) => light)).size).toBe(8)
  })

  it.each(
    personColours.flatMap((colour) => (['light', 'dark'] as const).map((scheme) => [colour[scheme], scheme] as const)),
  )('%s can be read in the %s scheme, and its caret seen', (colour, scheme) => {
    expect(contrast(colour, onPersonColour[scheme])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour, paper[scheme])).toBeGreaterThanOrEqual(3)
  })

  it('exist for every index', () => {
    expect(personColour(8)).toBe(personColour(0))
    expect(personColour(-1)).toBe(personColour(7))
    expect(personColour(2.7)).toBe(personColour(2))
  })
})
