/** What no first frame shows is fetched after it, so that the page stands sooner. Quick open is not among them: what is typed at once must reach it. */
import { lazy } from 'react';

const loaders = {
  ShortcutSheet: () => import('../commands/ShortcutSheet.tsx'),
  AppearanceDialog: () => import('../settings/AppearanceDialog.tsx'),
  ExportDialog: () => import('../exchange/ExportDialog.tsx'),
};

export const ShortcutSheet = lazy(async () => ({ default: (await loaders.ShortcutSheet()).ShortcutSheet }));
export const AppearanceDialog = lazy(async () => ({ default: (await loaders.AppearanceDialog()).AppearanceDialog }));
export const ExportDialog = lazy(async () => ({ default: (await loaders.ExportDialog()).ExportDialog }));

/** Fetches them all when the page has nothing else to do, so that none is waited for when it is asked for. */
export function fetchTheRest(): void {
  requestIdleCallback(() => void Promise.all(Object.values(loaders).map((load) => load())), { timeout: 2_000 });
}
