import { foldText } from '../../shared/text/fold.ts';

/** The parts of a query between white space, each once, as they were typed; parts that folding leaves nothing of are none. */
export function splitTerms(query: string): string[] {
  return [...new Set(query.split(/\s+/u))].filter((term) => foldText(term) !== '');
}
