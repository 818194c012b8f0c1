/** Keys as commands name them (`Mod+Shift+F`), as keyboards send them, and as readers see them. */

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const macSymbols: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const pcNames: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const keySymbols: Readonly<Record<string, string>> = {
  ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc', Delete: 'Del', Space: '␣',
};

/** The parts of a shortcut, the key itself last; `Mod++` ends with the key `+`. */
function partsOf(keys: string): string[] {
  return keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
}

/** How a shortcut is shown. */
export function keyLabel(keys: string, isMac: boolean): string {
  const parts = partsOf(keys).map((part) => (isMac ? macSymbols[part] : pcNames[part]) ?? keySymbols[part] ?? part);
  return parts.join(isMac ? '' : '+');
}

/** Whether a key press is that shortcut. A sign that needs Shift to be typed (`?`) is matched by what it is. */
export function matchesKeys(keys: string, press: KeyPress, isMac: boolean): boolean {
  const parts = partsOf(keys);
  const key = parts.at(-1) ?? '';
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const otherMod = isMac ? press.ctrlKey : press.metaKey;
  if (mod !== wants('Mod') || otherMod || press.altKey !== wants('Alt')) return false;
  const isSign = key.length === 1 && !/[A-Z0-9]/.test(key);
  if (!isSign && press.shiftKey !== wants('Shift')) return false;
  return sameKey(key, press);
}

/** Letters and digits also match by their place on the keyboard, for layouts and input methods that send something else. */
function sameKey(key: string, press: KeyPress): boolean {
  if (key === 'Space') return press.key === ' ';
  if (press.key.toLowerCase() === key.toLowerCase()) return true;
  if (/^[A-Z]$/.test(key)) return press.code === `Key${key}` && !/^[a-z]$/i.test(press.key);
  if (/^[0-9]$/.test(key)) return press.code === `Digit${key}`;
  return false;
}
