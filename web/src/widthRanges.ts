import type { WidthClass } from "./contracts";

export interface WidthRange {
  readonly from: number;
  /** The last whole number of the class; null for the widest, which has no upper bound. */
  readonly to: number | null;
  readonly widthPixels: number;
}

/** The width classes that a cut-off leaves on the map, narrow to wide. */
export const widthRanges = (classes: readonly WidthClass[], cutoff: number): WidthRange[] =>
  classes
    .map(({ from, widthPixels }, index) => {
      const next = classes[index + 1];
      return { from, to: next ? next.from - 1 : null, widthPixels };
    })
    .filter(({ to }) => to === null || to >= cutoff);
