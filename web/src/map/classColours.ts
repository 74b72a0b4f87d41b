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

/** Colours of the classes, low to high: one hue for amounts, two round a middle for differences. 3–6 classes. */
export const classColours = (count: number, diverging: boolean): readonly ColourName[] => {
  const palette = diverging ? differences : amounts;
  return palette[count] ?? (palette[5] as readonly ColourName[]).slice(0, Math.max(1, count));
};
