import { ApiError, type ErrorCode } from '../../shared/api/reply.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { Electron } from './electron-module.ts';

/** Says in the reader's words why there is no window, then ends. The one sentence of fact (a path) stands below. */
export function failLaunch({ app, dialog }: Pick<Electron, 'app' | 'dialog'>, translate: Translate, error: unknown): void {
  dialog.showErrorBox(translate('launch.failed'), launchSentences(translate, error).join('\n\n'));
  app.exit(1);
}

function launchSentences(translate: Translate, error: unknown): readonly string[] {
  const code: ErrorCode = error instanceof ApiError ? error.code : 'internal';
  const path = error instanceof ApiError ? error.detail?.path : undefined;
  return [translate(`error.${code}`), ...(path === undefined ? [] : [String(path)]), translate('launch.kept')];
}
