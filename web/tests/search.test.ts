import { expect, test } from "vitest";
import type { MapPicture } from "../src/contracts";
import { logHistogram, roundToSay } from "../src/histogram";
import { searchPicture } from "../src/search";

const place = (id: string, name: string, population: number) => ({ id, name, population });
const link = (from: string, to: string, weight: number) => ({ dimension: "commuting", from, to, fromId: from, toId: to, weight });
const picture = {
  nodes: [place("1", "Tidö-Lindö", 900), place("2", "Lindesberg", 9000), place("3", "Åby", 40), place("4", "Köping", 18_000)],
  links: [link("Köping", "Västerås", 1287), link("Köping", "Arboga", 723)],
} as unknown as MapPicture;

const names = (asked: string): string[] => searchPicture(picture, asked, "commuting", 10).map(({ name }) => name);

test("places that begin with what is asked come first", () => expect(names("lind")).toEqual(["Lindesberg", "Tidö-Lindö"]));
test("hyphens, spaces and case do not matter", () => expect(names("TIDÖ lindö")).toEqual(["Tidö-Lindö"]));
test("å is not a", () => expect(names("aby")).toEqual([]));
test("a link is found from either end, the stronger first", () => {
  expect(names("köping")).toEqual(["Köping", "Köping–Västerås", "Köping–Arboga"]);
  expect(names("arboga köping")).toEqual(["Köping–Arboga"]);
});
test("nothing asked, nothing found", () => expect(names("  ")).toEqual([]));

test("the histogram counts every link once", () => {
  const weights = [10, 11, 50, 99, 100, 1000, 5247];
  expect(logHistogram(weights, 8).reduce((sum, { count }) => sum + count, 0)).toBe(weights.length);
  expect(logHistogram([], 8)).toEqual([]);
  expect(logHistogram([7, 7], 4).reduce((sum, { count }) => sum + count, 0)).toBe(2);
});

test("a cut-off is rounded to what can be said", () => expect([7.4, 53.2, 123, 1287].map(roundToSay)).toEqual([7, 53, 120, 1300]));
