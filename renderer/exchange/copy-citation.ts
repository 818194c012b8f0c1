import type { Annotation } from '../../shared/api/notebook.ts';
import type { DocumentId, TextSpan } from '../../shared/document/document.ts';
import type { App } from '../app/context.ts';
import { targetOf } from '../notebook/target.ts';
import { isOrphaned, spanOf } from '../state/mark-order.ts';

/** Copies the chosen passage or mark with its citation. */
export async function citeTarget(app: App): Promise<void> {
  const state = app.store.getState();
  const target = targetOf(state);
  if (target?.kind === 'mark') await citeMark(app, target.annotation);
  else if (target && state.open) await citePassage(app, state.open.document.id, target.span);
}

/** A mark that has lost its place has no pinpoint to cite. */
export async function citeMark(app: App, annotation: Annotation): Promise<void> {
  if (isOrphaned(annotation)) app.store.getState().showToast({ message: 'copy.orphaned', tone: 'plain' });
  else await citePassage(app, annotation.documentId, spanOf(annotation));
}

async function citePassage({ client, store }: App, documentId: DocumentId, { start, end }: TextSpan): Promise<void> {
  const { language, report, showToast } = store.getState();
  try {
    const { text, label } = await client.call('exchange.cite', { documentId, start, end, language });
    await putOnClipboard(text);
    showToast({ message: 'copy.cited', values: { label }, tone: 'plain' });
  } catch (error) {
    if (error instanceof ClipboardError) showToast({ message: 'copy.failed', tone: 'error' });
    else report(error);
  }
}

/** The system did not take the text. */
export class ClipboardError extends Error {}

/** Throws `ClipboardError`. */
export async function putOnClipboard(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    throw new ClipboardError('The clipboard was not written.', { cause });
  }
}
