/** Every key of the inbox, by its place on the keyboard: letters stand elsewhere in other layouts. */
export const shortcutKeys = {
  next: { codes: ['KeyJ', 'ArrowDown'], shown: ['J', '↓'] },
  previous: { codes: ['KeyK', 'ArrowUp'], shown: ['K', '↑'] },
  open: { codes: ['Enter'], shown: ['↵'] },
  search: { codes: ['Slash'], shown: ['/'] },
  reply: { codes: ['KeyR'], shown: ['R'] },
  note: { codes: ['KeyN'], shown: ['N'] },
  assign: { codes: ['KeyA'], shown: ['A'] },
  close: { codes: ['KeyE'], shown: ['E'] },
  help: { codes: [], shown: ['?'] },
} as const;

export type Shortcut = keyof typeof shortcutKeys;

/** Which shortcut a key press is; null: none of the inbox's. */
export function shortcutOf({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): Shortcut | null {
  if (key === '?') return 'help';
  if (key === '/') return 'search';
  if (shiftKey) return null;
  const names = Object.keys(shortcutKeys) as Shortcut[];
  return names.find((name) => (shortcutKeys[name].codes as readonly string[]).includes(code)) ?? null;
}
