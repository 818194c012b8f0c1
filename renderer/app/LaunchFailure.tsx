import { chooseLanguage, createTranslate } from '../../shared/i18n/translate.ts';
import type { ErrorCode } from '../../shared/api/reply.ts';

/** What the window shows when nothing could be opened; drawn before there is any state. */
export function LaunchFailure({ code }: { readonly code: ErrorCode }) {
  const t = createTranslate(chooseLanguage('system', navigator.languages));
  return (
    <main className="launch-failure" role="alert">
      <h1>{t('launch.failed')}</h1>
      <p>{t(`error.${code}`)}</p>
      <p className="secondary">{t('launch.kept')}</p>
    </main>
  );
}
