// What Vite makes of the sources: the page, the processes of the main side, and the preload script.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';

/** Programs and workers of the main side, by the name they get in `out/main`. */
export const mainEntries = {
  electron: 'main/electron/main.ts',
  loopback: 'main/loopback/main.ts',
  cli: 'main/cli/main.ts',
  'read-worker': 'main/api/read-worker.ts',
  'write-worker': 'main/api/write-worker.ts',
};
export const preloadEntry = 'main/electron/preload.ts';

/** Has a native part, or comes with the runtime. All else is built in, so that a package carries no other module. */
const leftOutside = ['better-sqlite3', 'electron'];

/**
 * The page. Every file it needs stands beside it and nothing is inlined: its policy allows no inline script, style or font.
 * @param {string} root @param {string} destination @param {import('vite').Logger} logger
 * @returns {import('vite').InlineConfig}
 */
export function rendererBundle(root, destination, logger) {
  return {
    ...shared(root, logger),
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: destination,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
      license: { fileName: 'licenses.md' },
    },
  };
}

/**
 * The processes. Chunks lie beside the entries, so that a path relative to `import.meta.url` is the same from each of them.
 * Names of functions are kept and nothing is minified: a stack in a reader's log must be readable without a map.
 */
export function mainBundle(root, destination, logger) {
  const entries = Object.fromEntries(Object.entries(mainEntries).map(([name, path]) => [name, join(root, path)]));
  return nodeBundle(root, destination, logger, entries, 'es', 'mjs');
}

/** A sandboxed preload script is one CommonJS file that may ask for `electron` alone. */
export function preloadBundle(root, destination, logger) {
  return nodeBundle(root, destination, logger, { preload: join(root, preloadEntry) }, 'cjs', 'cjs');
}

function nodeBundle(root, destination, logger, input, format, extension) {
  return {
    ...shared(root, logger),
    root,
    ssr: { target: 'node', noExternal: true, external: leftOutside },
    build: {
      ssr: true,
      outDir: destination,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      license: format === 'es' && { fileName: 'licenses.md' },
      rolldownOptions: {
        input,
        external: leftOutside,
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
      },
    },
  };
}

function shared(root, logger) {
  return { configFile: false, envDir: false, publicDir: false, logLevel: 'warn', cacheDir: join(root, 'node_modules', '.vite'), mode: 'production', customLogger: logger };
}
