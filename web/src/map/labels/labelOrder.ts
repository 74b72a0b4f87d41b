import type { LabelTone } from "./label";

/** How a place of a class is written: the four upper classes always, lower ones where there is room at this zoom. */
export interface LabelStyle {
  readonly sizePixels: number;
  readonly weight: 400 | 600 | 700;
  readonly tone: LabelTone;
}

const styles: readonly LabelStyle[] = [
  { sizePixels: 17, weight: 700, tone: "ink" },
  { sizePixels: 14, weight: 600, tone: "ink" },
  { sizePixels: 13, weight: 600, tone: "ink" },
  { sizePixels: 12, weight: 400, tone: "ink" },
  { sizePixels: 12, weight: 400, tone: "ink" },
];
const residential: LabelStyle = { sizePixels: 12, weight: 400, tone: "muted" };

/** Style by rank, 1 the highest. */
export const labelStyle = (rank: number): LabelStyle => styles[rank - 1] ?? residential;

export const alwaysNamed = (rank: number): boolean => rank <= 4;

/** Order numbers of the label groups: selected place, its numbers, classes top down, goals, towns outside. */
export const labelOrder = {
  selected: 0,
  number: (strength: number): number => 1 + strength,
  /** Within a class the larger first; `population` may be missing, then it comes last. */
  node: (rank: number, population: number | null): number => 10 + rank + 1 / (2 + (population ?? 0) / 1e3) ** 0.5 / 2,
  goal: (weight: number): number => 60 - Math.min(weight, 1e6) / 1e6,
  town: 80,
} as const;
