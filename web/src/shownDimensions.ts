import type { LinkDimension, MapPicture } from "./contracts";

/** The index over all dimensions: drawn alone, since it holds the others. */
export const combinedKey = "combined";

/** The dimensions drawn: those asked for, else the first. The order is the picture's. */
export const shownDimensions = ({ dimensions }: Pick<MapPicture, "dimensions">, keys: readonly string[]): readonly LinkDimension[] => {
  const asked = dimensions.filter(({ key }) => keys.includes(key));
  const combined = asked.find(({ key }) => key === combinedKey);
  if (combined) return [combined];
  return asked.length > 0 ? asked : dimensions.slice(0, 1);
};

/** What is chosen when `key` is switched: the combined index excludes the others, and the last one stays. */
export const switchDimension = (chosen: readonly string[], key: string): string[] => {
  if (chosen.includes(key)) return chosen.length > 1 ? chosen.filter((other) => other !== key) : [...chosen];
  return key === combinedKey ? [key] : [...chosen.filter((other) => other !== combinedKey), key];
};
