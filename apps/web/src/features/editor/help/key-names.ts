/** A shortcut as the keyboard at hand prints it: `Mod` is Ctrl, or ⌘ on a Mac. Keys are parted by spaces. */
export function keyNames(keys: string, platform: string = navigator.platform): string {
  const mac = /^(Mac|iP)/.test(platform)
  const names: Record<string, string> = mac
    ? { Mod: '⌘', Alt: '⌥', Shift: '⇧', Up: '↑', Down: '↓', Enter: '↩' }
    : { Mod: 'Ctrl', Up: '↑', Down: '↓' }
  return keys
    .split(' ')
    .map((key) => names[key] ?? key)
    .join(mac ? '' : '+')
}
