import type * as Module from 'electron';

/**
 * The module `electron` as a value handed in. Only `main.ts` imports the module itself: where no runtime is installed that
 * import starts a download, and with an argument every property of this shell is asserted in plain Node.
 */
export type Electron = typeof Module;
