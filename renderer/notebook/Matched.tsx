import { useMemo } from 'react';
import { useAppState } from '../app/context.ts';
import { cutPieces } from '../search/hit-text.ts';
import { Pieces } from '../search/Pieces.tsx';
import { matchesIn } from './mark-filter.ts';

/** A quote or a note in the list, with the filter's words marked in it. */
export function Matched({ text }: { readonly text: string }) {
  const words = useAppState((state) => state.markFilter.text);
  const pieces = useMemo(() => cutPieces(text, matchesIn(text, words)), [text, words]);
  return <Pieces pieces={pieces} />;
}
