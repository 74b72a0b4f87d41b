import type { ColourName } from "./mapColours";

const amounts: Record<number, readonly ColourName[]> = {
  3: ["amount-1", "amount-3", "amount-5"],
  4: ["amount-1", "amount-2", "amount-4", "amount-5"],
  5: ["amount-1", "amount-2", "amount-3", "amount-4", "amount-5"],
  6: ["amount-1", "amount-2", "amount-3", "amount-4", "amount-5", "amount-6"],
};
const differences: Record<number, readonly ColourName[]> = {
  3: ["less-2", "land", "amount-4"],
  4: ["less-3", "less-1", "amount-2", "amount-5"],
  5: ["less-3", "less-1", "land", "amount-2", "amount-5"],
  6: ["less-3", "less-2", "less-1", "amount-2", "amount-4", "amount-5"],
};

const named: Record<number, readonly ColourName[]> = {
  1: ["amount-5"],
  2: ["amount-6", "amount-3"],
  3: ["amount-6", "amount-4", "amount-1"],
  4: ["amount-6", "amount-4", "amount-2", "water"],
  5: ["amount-6", "amount-5", "amount-4", "amount-2", "typology-3"],
  6: ["amount-6", "amount-5", "amount-4", "amount-3", "amount-2", "typology-3"],
};
const manyNamed: readonly ColourName[] = [
  "amount-6",
  "amount-5",
  "amount-4",
  "amount-3",
  "amount-2",
  "typology-4",
  "typology-2",
  "water",
  "less-1",
  "less-2",
];

/** Colours of named classes, the densest or most central first, which is the darkest. */
export const namedColours = (count: number): readonly ColourName[] => named[count] ?? manyNamed.slice(0, count);

/** Colours of the classes, low to high: one hue for amounts, two round a middle for differences. 3–6 classes. */
export const classColours = (count: number, diverging: boolean): readonly ColourName[] => {
  const palette = diverging ? differences : amounts;
  return palette[count] ?? (palette[5] as readonly ColourName[]).slice(0, Math.max(1, count));
};
