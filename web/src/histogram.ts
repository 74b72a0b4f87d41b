export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** How many weights lie in each of `bins` steps of equal ratio from the least to the largest: links are many small and few large. */
export const logHistogram = (weights: readonly number[], bins: number): HistogramBin[] => {
  const positive = weights.filter((weight) => weight > 0);
  if (positive.length === 0) return [];
  const least = Math.min(...positive);
  const largest = Math.max(...positive, least * 1.01);
  const ratio = Math.log(largest / least);
  const counts = new Array<number>(bins).fill(0);
  for (const weight of positive) {
    const bin = Math.min(bins - 1, Math.floor((Math.log(weight / least) / ratio) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({
    from: least * Math.exp((ratio * bin) / bins),
    to: least * Math.exp((ratio * (bin + 1)) / bins),
    count,
  }));
};

/** A number of at most two digits' precision: a cut-off that can be said. */
export const roundToSay = (value: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.max(1, Math.round(value / step) * step);
};
