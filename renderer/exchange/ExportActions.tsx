import { useState } from 'react';
import type { ExportedText } from '../../shared/api/exchange.ts';
import { ApiError } from '../../shared/api/reply.ts';
import type { MessageKey } from '../../shared/i18n/translate.ts';
import { useApp, useTranslate } from '../app/context.ts';
import { putOnClipboard, ClipboardError } from './copy-citation.ts';
import { saveText } from './save.ts';

interface ExportActionsProps {
  /** Null while there is nothing to hand out. */
  readonly text: ExportedText | null;
  readonly onDone: () => void;
}

/** Hands the text out; what goes wrong is said here, because the window's own line lies under the dialog. */
export function ExportActions({ text, onDone }: ExportActionsProps) {
  const { client, store } = useApp();
  const t = useTranslate();
  const [failure, setFailure] = useState<MessageKey | null>(null);
  const done = (message: MessageKey, values: Readonly<Record<string, string | number>>) => {
    store.getState().showToast({ message, values, tone: 'plain' });
    onDone();
  };

  async function attempt(act: (exported: ExportedText) => Promise<void>): Promise<void> {
    if (!text) return;
    setFailure(null);
    try {
      await act(text);
    } catch (error) {
      if (error instanceof ClipboardError) setFailure('copy.failed');
      else setFailure(`error.${error instanceof ApiError ? error.code : 'internal'}`);
    }
  }

  const save = () =>
    attempt(async (exported) => {
      const outcome = await saveText(client, exported);
      if (outcome.outcome === 'saved') done('export.dialog.saved', { path: outcome.path });
      if (outcome.outcome === 'browser') done('export.dialog.handed', { name: exported.fileName });
    });
  const copy = () =>
    attempt(async (exported) => {
      await putOnClipboard(exported.content);
      done('export.dialog.copied', { count: exported.excerpts });
    });

  return (
    <div className="export-actions">
      {failure && <p className="export-failed" role="alert">{t(failure)}</p>}
      <button type="button" className="button" disabled={!text} onClick={() => void copy()}>
        {t('export.dialog.copy')}
      </button>
      <button type="submit" className="button primary" disabled={!text} onClick={() => void save()}>
        {t('export.dialog.save')}
      </button>
    </div>
  );
}
