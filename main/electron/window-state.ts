import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { settingsGuard, type Settings } from '../../shared/api/settings.ts';
import { writeFileAtomically } from '../care/atomic-write.ts';

const pixels = z.number().int().min(-100_000).max(100_000);

/** How the window was left; what is missing or wrong falls back on its own. Sizes in device-independent pixels. */
const windowStateGuard = z.object({
  /** Upper left corner on the desktop; null lets the system choose. */
  x: pixels.nullable().catch(null),
  y: pixels.nullable().catch(null),
  width: z.number().int().min(1).max(100_000).catch(1280),
  height: z.number().int().min(1).max(100_000).catch(860),
  isMaximized: z.boolean().catch(false),
  /** Copies of the reader's settings, known before the notebook is open: the first frame has the right ground and menu. */
  theme: settingsGuard.shape.theme,
  language: settingsGuard.shape.language,
});

export type WindowState = z.output<typeof windowStateGuard>;
export type Rectangle = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

export const defaultWindowState: WindowState = windowStateGuard.parse({});

/** Never fails: a state that cannot be read is the default one. */
export function readWindowState(dataFolder: string): WindowState {
  try {
    const stored: unknown = JSON.parse(readFileSync(stateFile(dataFolder), 'utf8'));
    return windowStateGuard.catch(defaultWindowState).parse(stored);
  } catch {
    return defaultWindowState;
  }
}

/** Throws `disk-full` or `file-unwritable`, and leaves the old state then. */
export function keepWindowState(dataFolder: string, state: WindowState): void {
  writeFileAtomically(stateFile(dataFolder), `${JSON.stringify(state)}\n`);
}

export function withSettings(state: WindowState, { theme, language }: Pick<Settings, 'theme' | 'language'>): WindowState {
  return { ...state, theme, language };
}

/**
 * A place for the window that can be seen: the old one if its title bar is on a screen that is still there, else the
 * system's choice, and never larger than the largest screen.
 */
export function placeWindow({ x, y, width, height }: WindowState, workAreas: readonly Rectangle[]): Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'> {
  const widest = Math.max(...workAreas.map((area) => area.width));
  const highest = Math.max(...workAreas.map((area) => area.height));
  const size = { width: Math.min(width, widest), height: Math.min(height, highest) };
  if (x === null || y === null) return size;
  const isInReach = workAreas.some(
    (area) => y >= area.y - 1 && y < area.y + area.height - 40 && x + size.width > area.x + 80 && x < area.x + area.width - 80,
  );
  return isInReach ? { x, y, ...size } : size;
}

function stateFile(dataFolder: string): string {
  return join(dataFolder, 'window.json');
}
