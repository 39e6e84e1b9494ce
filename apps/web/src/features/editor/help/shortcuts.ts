/** Sections of the help sheet: name of the text in `help.keys`, and its keys as `keyNames` takes them. */
export const shortcuts = {
  writing: [
    ['bold', 'Mod B'],
    ['italic', 'Mod I'],
    ['underline', 'Mod U'],
    ['link', 'Mod K'],
    ['note', 'Mod Alt F'],
    ['bullets', 'Mod Shift 8'],
    ['numbers', 'Mod Shift 7'],
    ['heading', 'Mod Alt 1'],
    ['text', 'Mod Alt 0'],
    ['quote', 'Mod Shift B'],
    ['undo', 'Mod Z'],
    ['redo', 'Mod Y'],
  ],
  recommendations: [
    ['newRecommendation', 'Mod Shift Enter'],
    ['nextPart', 'Enter'],
    ['leave', 'Mod Enter'],
    ['moveUp', 'Alt Shift Up'],
    ['moveDown', 'Alt Shift Down'],
  ],
  finding: [
    ['slash', '/'],
    ['find', 'Mod F'],
    ['toolbar', 'Alt F10'],
    ['back', 'Esc'],
    ['help', 'Mod /'],
  ],
} as const
