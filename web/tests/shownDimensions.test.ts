import { expect, test } from "vitest";
import type { LinkDimension } from "../src/contracts";
import { shownDimensions, switchDimension } from "../src/shownDimensions";

const picture = { dimensions: ["commuting", "migration", "combined"].map((key) => ({ key }) as LinkDimension) };
const keysOf = (asked: string[]) => shownDimensions(picture, asked).map(({ key }) => key);

test("nothing asked for is the first, what is asked for stands in the picture's order", () => {
  expect(keysOf([])).toEqual(["commuting"]);
  expect(keysOf(["unknown"])).toEqual(["commuting"]);
  expect(keysOf(["migration", "commuting"])).toEqual(["commuting", "migration"]);
});

test("the combined index is drawn alone", () => {
  expect(keysOf(["combined", "commuting"])).toEqual(["combined"]);
  expect(switchDimension(["commuting", "migration"], "combined")).toEqual(["combined"]);
  expect(switchDimension(["combined"], "migration")).toEqual(["migration"]);
});

test("the last dimension cannot be taken away", () => {
  expect(switchDimension(["commuting"], "commuting")).toEqual(["commuting"]);
  expect(switchDimension(["commuting", "migration"], "commuting")).toEqual(["migration"]);
});
