import { describe, expect, it } from 'vitest'
import { keyNames } from './key-names.ts'

describe('keys as the keyboard prints them', () => {
  it('on a PC', () => {
    expect(keyNames('Mod Shift Enter', 'Win32')).toBe('Ctrl+Shift+Enter')
    expect(keyNames('Alt Shift Up', 'Linux x86_64')).toBe('Alt+Shift+↑')
  })
  it('on a Mac', () => {
    expect(keyNames('Mod Alt F', 'MacIntel')).toBe('⌘⌥F')
  })
})
