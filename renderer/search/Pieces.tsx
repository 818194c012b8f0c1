import { Fragment } from 'react';
import type { Piece } from './hit-text.ts';

/** Text with its matches marked; text stays text. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  // Pieces have no identity but their place.
  return pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>));
}
