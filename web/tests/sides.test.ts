import { expect, test } from "vitest";
import { sidesOf } from "../src/map/links/sides";

const link = (dimension: string, toId: string, widthPixels: number) => ({
  key: `${dimension}:a~${toId}`,
  link: { fromId: "a", toId },
  a: { x: 0, y: 0 },
  b: { x: 200, y: 0 },
  widthPixels,
});

test("two dimensions of a pair bow to opposite sides, equally far", () => {
  const bows = sidesOf([link("commuting", "b", 2), link("migration", "b", 2)]);
  expect(bows.get("commuting:a~b")).toBe(-6);
  expect(bows.get("migration:a~b")).toBe(6);
});

test("wide lines lie clear of each other", () => {
  const bows = sidesOf([link("commuting", "b", 9), link("migration", "b", 9), link("service", "b", 9)]);
  const [first, second, third] = [...bows.values()] as [number, number, number];
  expect(second).toBe(0);
  expect(second - first).toBeGreaterThan(9);
  expect(third - second).toBeGreaterThan(9);
});

test("a pair that one dimension has alone is left to the rule for single lines", () => {
  expect(sidesOf([link("commuting", "b", 2), link("migration", "c", 2)]).size).toBe(0);
});
