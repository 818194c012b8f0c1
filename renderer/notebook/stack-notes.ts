/** Notes in the margin, one under the other, each as near to its line as the others allow. */

export interface WantedPlace {
  /** Where its line begins, CSS pixels down the page. */
  readonly top: number;
  readonly height: number;
}

/** Tops in the order given; that must be the order of the lines. None overlaps the one before, and none stands above its line. */
export function stackNotes(wanted: readonly WantedPlace[], gap: number): number[] {
  let free = -Infinity;
  return wanted.map(({ top, height }) => {
    const placed = Math.max(top, free);
    free = placed + height + gap;
    return placed;
  });
}
