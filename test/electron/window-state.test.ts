import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { groundOf } from '../../main/electron/ground.ts';
import { defaultWindowState, keepWindowState, placeWindow, readWindowState, type WindowState } from '../../main/electron/window-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'wangfa-window-'));
afterAll(() => rmSync(folder, { recursive: true }));

const left: WindowState = { x: -8, y: 0, width: 1500, height: 900, isMaximized: true, theme: 'sepia', language: 'en' };
const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: 0, width: 2560, height: 1440 };

describe('how the window was left', () => {
  it('is as it was after a restart', () => {
    keepWindowState(folder, left);
    expect(readWindowState(folder)).toEqual(left);
  });

  it('is the default one the first time', () => {
    expect(readWindowState(join(folder, 'none'))).toEqual(defaultWindowState);
    expect(defaultWindowState).toEqual({ x: null, y: null, width: 1280, height: 860, isMaximized: false, theme: 'system', language: 'system' });
  });

  it.each(['', 'null', '[]', '{', '{"width":"1e9","height":-1,"x":1e300,"theme":"pink","language":7}', '"text"'])('never keeps the window from opening: %j', (stored) => {
    writeFileSync(join(folder, 'window.json'), stored);
    expect(readWindowState(folder)).toEqual(defaultWindowState);
  });

  it('keeps what is right beside what is wrong', () => {
    writeFileSync(join(folder, 'window.json'), '{"width":1000,"height":"high","theme":"dark"}');
    expect(readWindowState(folder)).toEqual({ ...defaultWindowState, width: 1000, theme: 'dark' });
  });

  it('is written for people too, and ends with a line', () => {
    keepWindowState(folder, left);
    expect(readFileSync(join(folder, 'window.json'), 'utf8')).toBe('{"x":-8,"y":0,"width":1500,"height":900,"isMaximized":true,"theme":"sepia","language":"en"}\n');
  });
});

function state(place: Partial<WindowState>): WindowState {
  return { ...defaultWindowState, ...place };
}

describe('where the window opens', () => {
  it.each([
    ['where it was', state({ x: 100, y: 100 }), [laptop], { x: 100, y: 100, width: 1280, height: 860 }],
    ['on the other screen', state({ x: 1500, y: 200 }), [laptop, beside], { x: 1500, y: 200, width: 1280, height: 860 }],
    ['where the system puts it, the first time', state({}), [laptop], { width: 1280, height: 860 }],
    ['where the system puts it, when the other screen is gone', state({ x: 1500, y: 200 }), [laptop], { width: 1280, height: 860 }],
    ['where the system puts it, when its bar would be above the screen', state({ x: 0, y: -300 }), [laptop], { width: 1280, height: 860 }],
    ['where the system puts it, when its bar would be below the screen', state({ x: 0, y: 890 }), [laptop], { width: 1280, height: 860 }],
    ['no larger than the screen', state({ x: 0, y: 25, width: 5000, height: 5000 }), [laptop], { x: 0, y: 25, width: 1440, height: 875 }],
    ['partly off the left edge, as it was', state({ x: -600, y: 100 }), [laptop], { x: -600, y: 100, width: 1280, height: 860 }],
  ])('%s', (_name, given, screens, expected) => {
    expect(placeWindow(given, screens)).toEqual(expected);
  });
});

describe('the ground before the first frame', () => {
  it.each([
    ['system', false, '#fbf9f4'], ['system', true, '#17181a'], ['light', true, '#fbf9f4'], ['sepia', true, '#f3e9d6'], ['dark', false, '#17181a'],
  ] as const)('of the theme %s (system dark: %s) is %s', (theme, isSystemDark, paper) => {
    expect(groundOf(theme, isSystemDark)).toBe(paper);
  });

  it('is the paper of the page', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../renderer/app/tokens.css'), 'utf8');
    const papers = [...tokens.matchAll(/--paper: (#[0-9a-f]{6});/g)].map((match) => match[1]);
    expect([...new Set(papers)]).toEqual([groundOf('light', false), groundOf('sepia', false), groundOf('dark', false)]);
  });
});
