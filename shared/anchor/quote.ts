import type { Selector } from '../api/notebook.ts';
import type { TextSpan } from '../document/document.ts';

/** What was said, with what stood around it. */
export type QuoteWithContext = Pick<Selector, 'exact' | 'prefix' | 'suffix'>;

/** … and where it began, as a hint. */
export type Quote = Pick<Selector, 'exact' | 'prefix' | 'suffix' | 'start'>;

/** A place a quote may stand at. */
export interface Match extends TextSpan {
  /** Insertions, deletions and substitutions inside the quote. */
  readonly errors: number;
  /** Units of prefix and suffix that stand beside it. */
  readonly agreement: number;
}
