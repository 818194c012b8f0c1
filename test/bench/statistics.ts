/** A row of the bench's table. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly target?: string;
  readonly met?: boolean;
}

/** The value below which a share of the sample lies; nearest rank. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (sample: readonly number[]): number => percentile(sample, 0.5);

export const milliseconds = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0)) + ' ms';
