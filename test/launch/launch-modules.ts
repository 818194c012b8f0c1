/** The set-up is plain JavaScript for any Node; what it offers is described here for the tests of it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const root = join(import.meta.dirname, '../..');
export const launchFolder = join(root, 'main', 'launch');

export interface Paths {
  readonly root: string;
  readonly lockFile: string;
  readonly modules: string;
  readonly installedLockFile: string;
  readonly installStamp: string;
  readonly runtimeStamp: string;
  readonly electron: string;
  readonly out: string;
  readonly buildStamp: string;
  readonly setupLock: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

async function load<Shape>(name: string): Promise<Shape> {
  const address = pathToFileURL(join(launchFolder, name)).href;
  return (await import(/* @vite-ignore */ address)) as Shape;
}

export const { projectPaths } = await load<{ projectPaths: (root: string) => Paths }>('project.mjs');
export const { exclusively } = await load<{ exclusively: <Result>(lock: string, work: () => Promise<Result>, onWait?: () => void) => Promise<Result> }>('exclusive.mjs');
export const { fingerprintSources, isBuildCurrent } = await load<{ fingerprintSources: (root: string) => string; isBuildCurrent: (paths: Paths) => boolean }>('build-state.mjs');
export const { adoptInstalledPackages, arePackagesInstalled } = await load<{
  adoptInstalledPackages: (paths: Paths) => boolean;
  arePackagesInstalled: (paths: Paths) => boolean;
}>('install-packages.mjs');
export const { findElectron, shouldFetchElectron } = await load<{
  findElectron: (paths: Paths, env: Environment, platform?: NodeJS.Platform) => string | null;
  shouldFetchElectron: (paths: Paths, env: Environment) => boolean;
}>('electron-runtime.mjs');
export const { isNodeRecentEnough } = await load<{ isNodeRecentEnough: (version: string) => boolean }>('node-runtime.mjs');
export const { missingSystemPackages } = await load<{ missingSystemPackages: (env: Environment, platform: NodeJS.Platform) => string[] }>('system-packages.mjs');
