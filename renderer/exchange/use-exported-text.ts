import { useEffect, useMemo, useState } from 'react';
import type { ExportedText, ExportFormat } from '../../shared/api/exchange.ts';
import type { Annotation } from '../../shared/api/notebook.ts';
import { ApiError, type ErrorCode } from '../../shared/api/reply.ts';
import { useApp, useAppState } from '../app/context.ts';

export interface Exported {
  /** The text for the marks as they are now; null while it is being made or could not be. */
  readonly text: ExportedText | null;
  readonly failure: ErrorCode | null;
  /** The text before, to be shown while the next one is being made. */
  readonly last: ExportedText | null;
}

/** The marks as a text of that format, made anew whenever they or the language change. */
export function useExportedText(format: ExportFormat, marks: readonly Annotation[]): Exported {
  const { client } = useApp();
  const language = useAppState((state) => state.language);
  const request = useMemo(() => ({ format, language, ids: marks.map(({ id }) => id) }), [format, language, marks]);
  const [answer, setAnswer] = useState<{ readonly to: typeof request; readonly text: ExportedText | null; readonly failure: ErrorCode | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    client.call('exchange.export', request).then(
      (text) => {
        if (isCurrent) setAnswer({ to: request, text, failure: null });
      },
      (error: unknown) => {
        if (isCurrent) setAnswer({ to: request, text: null, failure: error instanceof ApiError ? error.code : 'internal' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [client, request]);
  const isAnswered = answer?.to === request;
  return { text: isAnswered ? answer.text : null, failure: isAnswered ? answer.failure : null, last: answer?.text ?? null };
}
