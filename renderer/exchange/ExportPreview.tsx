import { useTranslate } from '../app/context.ts';
import { firstLines } from './export-choice.ts';
import type { Exported } from './use-exported-text.ts';

const shownLines = 60;

interface ExportPreviewProps {
  /** How many marks are chosen. */
  readonly count: number;
  readonly exported: Exported;
}

/** How the file begins, how much is in it, and which of its quotes are not what the text says. */
export function ExportPreview({ count, exported: { text, failure, last } }: ExportPreviewProps) {
  const t = useTranslate();
  if (count === 0) return <p className="export-none">{t('export.dialog.none')}</p>;
  return (
    <div className="export-preview">
      <p role="status">
        {failure ? <span className="export-failed">{t(`error.${failure}`)}</span> : t('export.dialog.count', { count: text?.excerpts ?? count })}
        {text && <span className="secondary">{text.fileName}</span>}
      </p>
      {text && text.mismatched.length > 0 && <p className="export-mismatched" role="alert">{t('export.dialog.mismatched', { count: text.mismatched.length })}</p>}
      <pre tabIndex={0} aria-label={t('export.dialog.preview')} aria-busy={text === null}>
        {last ? firstLines(last.content, shownLines) : ''}
      </pre>
    </div>
  );
}
