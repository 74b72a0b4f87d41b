import type { LinkDimension, WidthClass } from "../../contracts";

/** Width of a link in pixels; 0 when its weight is below every class. Classes ascend by `from`. */
export const widthOf = (weight: number, classes: readonly WidthClass[]): number => {
  let width = 0;
  for (const { from, widthPixels } of classes) if (weight >= from) width = widthPixels;
  return width;
};

/** The cut-off for links out of the region, in the proportion that the dimension declares. */
export const outsideCutoff = (inside: number, { cutoff }: LinkDimension): number =>
  cutoff.inside === 0 ? cutoff.outside : Math.round((inside * cutoff.outside) / cutoff.inside);

export type Arrow = "none" | "head" | "chevron";

/** An arrow stands mid-line only when one direction is over twice the other and the line is wide enough to carry it. */
export const arrowOf = (there: number | null, back: number | null, widthPixels: number): Arrow => {
  if (there === null || back === null || widthPixels < 2.8) return "none";
  if (Math.max(there, back) <= 2 * Math.min(there, back)) return "none";
  return widthPixels >= 4.4 ? "chevron" : "head";
};
