import { describe, expect, test } from 'vitest';
import { keyLabel, matchesKeys, type KeyPress } from '../../../renderer/commands/keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

describe('shortcuts', () => {
  test.each([
    ['Mod+K', false, 'Ctrl+K'],
    ['Mod+Shift+F', true, '⌘⇧F'],
    ['Alt+ArrowLeft', false, 'Alt+←'],
    ['Mod++', false, 'Ctrl++'],
    ['Mod+\\', true, '⌘\\'],
  ])('%s is shown as a reader knows it (Mac: %s)', (keys, isMac, label) => {
    expect(keyLabel(keys, isMac)).toBe(label);
  });

  test.each<[string, boolean, KeyPress, boolean]>([
    ['Mod+K', false, press('k', { ctrlKey: true }), true],
    ['Mod+K', false, press('K', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+K', true, press('k', { metaKey: true }), true],
    ['Mod+K', true, press('k', { ctrlKey: true }), false],
    ['Mod+K', false, press('k', { ctrlKey: true, metaKey: true }), false],
    ['J', false, press('j'), true],
    ['J', false, press('J', { shiftKey: true }), false],
    ['Shift+J', false, press('J', { shiftKey: true }), true],
    ['J', false, press('о', { code: 'KeyJ' }), true],
    ['J', false, press('h', { code: 'KeyJ' }), false],
    ['1', false, press('&', { code: 'Digit1' }), true],
    ['?', false, press('?', { shiftKey: true }), true],
    [']', false, press(']'), true],
    ['Mod+]', false, press(']'), false],
    ['Mod++', false, press('+', { ctrlKey: true, shiftKey: true }), true],
    ['Alt+ArrowLeft', false, press('ArrowLeft', { altKey: true }), true],
    ['Space', false, press(' '), true],
  ])('%s (Mac: %s) against %o is %s', (keys, isMac, event, expected) => {
    expect(matchesKeys(keys, event, isMac)).toBe(expected);
  });
});
