import { foldText } from '../../shared/text/fold.ts';
import { splitQuery } from '../../shared/text/terms.ts';

/** The parts of a query as search takes them, each once, as they were typed; parts that folding leaves nothing of are none. */
export function splitTerms(query: string): string[] {
  return [...new Set(splitQuery(query))].filter((term) => foldText(term) !== '');
}
