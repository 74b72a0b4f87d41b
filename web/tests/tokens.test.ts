import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../src/tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, [light, dark]]),
);

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (name: string, ground: string, theme: number): number => {
  const [lower = 0, upper = 0] = [name, ground].map((token) => luminance(tokens.get(token)?.[theme] ?? token)).sort((a, b) => a - b);
  return (upper + 0.05) / (lower + 0.05);
};

const texts = [
  ["ink", "panel"],
  ["ink-muted", "panel"],
  ["ink-muted", "page"],
  ["ink", "accent-tint"],
  ["ink", "page"],
  ["accent", "panel"],
  ["on-accent", "accent"],
  ["error", "panel"],
  ["warning", "panel"],
  ["good", "panel"],
  ["ink", "land"],
  ["ink-muted", "land"],
  ["name-water", "water"],
  ["name-county", "outside"],
  ["link-selected", "land"],
  ["link-selected", "outside"],
  ["gained", "land"],
  ["lost", "land"],
  ["changed", "land"],
] as const;

const symbols = [
  ["link", "land"],
  ["link-selected", "land"],
  ["link-other", "land"],
  ["border-region", "land"],
  ...(["blue", "green", "red", "orange", "purple", "teal", "brown", "grey"] as const).flatMap((colour) => [
    [`drawn-${colour}`, "land"] as const,
    [`drawn-${colour}`, "typology-4"] as const,
  ]),
  ["control", "panel"],
  ["bar-quiet", "panel"],
  ["accent", "panel"],
  ["error", "panel"],
] as const;

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("in %s", (_, theme) => {
  test.each(texts)("the text %s reads on %s", (name, ground) => expect(contrast(name, ground, theme)).toBeGreaterThanOrEqual(4.5));

  test.each(symbols)("the symbol %s stands out from %s", (name, ground) =>
    // Look.md rounds to one decimal: 2.95 is its 3.
    expect(Math.round(contrast(name, ground, theme) * 10) / 10).toBeGreaterThanOrEqual(3),
  );
});

test("the focus ring is read against its own line", () => {
  expect(contrast("focus", "focus-line", 0)).toBeGreaterThanOrEqual(4.5);
});

test("every token that a style sheet or the map asks for is declared", () => {
  const declared = new Set([...css.matchAll(/--([\w-]+):/g)].map(([, name]) => name));
  const sheets = readdirSync(new URL("../src/styles", import.meta.url));
  const own = new Set(["at", "table-height", "sheet-width", "sheet-height", "sheet-margin", "sheet-legend"]);
  for (const sheet of sheets) {
    const text = readFileSync(new URL(`../src/styles/${sheet}`, import.meta.url), "utf8");
    for (const [, name = ""] of text.matchAll(/var\(--([\w-]+)/g))
      expect(declared.has(name) || own.has(name), `${sheet}: ${name}`).toBe(true);
  }
});
