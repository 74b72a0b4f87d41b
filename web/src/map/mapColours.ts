import type { NodeClass } from "../contracts";

const names = [
  "ink",
  "ink-muted",
  "accent",
  "land",
  "outside",
  "outside-cell",
  "water",
  "road",
  "border-region",
  "border-municipal",
  "name-water",
  "name-county",
  "typology-1",
  "typology-2",
  "typology-3",
  "typology-4",
  "typology-5",
  "link",
  "link-selected",
  "link-other",
  "control",
  "panel",
  "amount-1",
  "amount-2",
  "amount-3",
  "amount-4",
  "amount-5",
  "amount-6",
  "less-1",
  "less-2",
  "less-3",
] as const;

export type ColourName = (typeof names)[number];

/** The tokens as the theme has them now. */
export interface MapColours {
  readonly isDark: boolean;
  readonly of: (name: ColourName) => string;
  /** A colour of the ruleset as the tokens are written: `rgb(r, g, b)`. */
  readonly rgb: (hex: string) => string;
  readonly ofClass: (nodeClass: NodeClass | null) => string;
}

/** Reads the tokens through a probe, since a custom property keeps `light-dark()` unresolved. */
export const readColours = (host: HTMLElement): MapColours => {
  const probe = host.appendChild(document.createElement("span"));
  const resolve = (value: string): string => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const colours = new Map<ColourName, string>(names.map((name) => [name, resolve(`var(--${name})`)]));
  const isDark = resolve("light-dark(#000000, #ffffff)") === "rgb(255, 255, 255)";
  probe.remove();
  const of = (name: ColourName): string => colours.get(name) ?? "";
  return { isDark, of, rgb, ofClass: (nodeClass) => (nodeClass ? (isDark ? nodeClass.dark : nodeClass.light) : of("ink")) };
};

const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;

/** `colour` mixed with `share` (0–1) of `other`. Both as `rgb(r, g, b)`. */
export const mixColours = (colour: string, other: string, share: number): string => {
  const one = channels(colour);
  const two = channels(other);
  return `rgb(${one.map((value, channel) => Math.round(value + ((two[channel] ?? value) - value) * share)).join(", ")})`;
};

const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
