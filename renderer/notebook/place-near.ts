/** Where a small panel stands beside a passage, in CSS pixels of the window. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly left: number;
  readonly top: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The first and the last line of a passage; the same where it has one line. */
export interface PassageBox {
  readonly first: Box;
  readonly last: Box;
}

/** Room between the passage and the panel, and between the panel and the bounds. */
export const gap = 8;

/**
 * Above the passage's first line or below its last, the preferred side first; where neither has room, along the bounds' lower
 * edge, where it covers as little as may be. It never leaves the bounds.
 */
export function placeNear(
  { first, last }: PassageBox, size: Size, bounds: Box, prefer: 'above' | 'below',
): Point {
  const above = first.top - gap - size.height;
  const below = last.bottom + gap;
  const fits = (top: number) => top >= bounds.top + gap && top + size.height <= bounds.bottom - gap;
  const top = (prefer === 'above' ? [above, below] : [below, above]).find(fits) ?? bounds.bottom - gap - size.height;
  const line = top === below ? last : first;
  return keepInside({ left: (line.left + line.right - size.width) / 2, top }, size, bounds);
}

/** The nearest place at which a panel is whole inside the bounds. */
export function keepInside({ left, top }: Point, size: Size, bounds: Box): Point {
  return {
    left: clamp(left, bounds.left + gap, bounds.right - gap - size.width),
    top: clamp(top, bounds.top + gap, bounds.bottom - gap - size.height),
  };
}

/** Whether any part of the passage is in view. */
export function isInView({ first, last }: PassageBox, bounds: Box): boolean {
  return last.bottom > bounds.top && first.top < bounds.bottom;
}

/** The first and the last line of the boxes that a range is drawn in; null when it is not drawn. */
export function passageBox(boxes: readonly Box[]): PassageBox | null {
  const drawn = boxes.filter((box) => box.right > box.left && box.bottom > box.top);
  const first = drawn[0];
  const last = drawn.at(-1);
  return first && last ? { first: lineOf(drawn, first), last: lineOf(drawn, last) } : null;
}

/** All of a line: a line is drawn in several boxes where its text is in several elements. */
function lineOf(boxes: readonly Box[], { top, bottom }: Box): Box {
  const middle = (top + bottom) / 2;
  const beside = boxes.filter((box) => box.top < middle && box.bottom > middle && box.bottom - box.top < 2 * (bottom - top));
  return {
    left: Math.min(...beside.map((box) => box.left)),
    right: Math.max(...beside.map((box) => box.right)),
    top: Math.min(...beside.map((box) => box.top)),
    bottom: Math.max(...beside.map((box) => box.bottom)),
  };
}

/** The lower limit wins where a panel is larger than its bounds. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
