import { expect, test } from "vitest";
import type { LinkDimension } from "../src/contracts";
import { arrowOf, outsideCutoff, widthOf } from "../src/map/links/widthClasses";
import { widthRanges } from "../src/widthRanges";

const classes = [
  { from: 20, widthPixels: 1 },
  { from: 50, widthPixels: 1.6 },
  { from: 100, widthPixels: 2.8 },
  { from: 1000, widthPixels: 9 },
];

test.each([
  [19, 0],
  [20, 1],
  [49, 1],
  [50, 1.6],
  [999, 2.8],
  [1000, 9],
  [50_000, 9],
])("%i persons are drawn %f pixels wide", (weight, width) => expect(widthOf(weight, classes)).toBe(width));

test("the cut-off out of the region keeps its proportion to the one inside", () => {
  const dimension = { cutoff: { inside: 50, outside: 200 } } as LinkDimension;
  expect(outsideCutoff(50, dimension)).toBe(200);
  expect(outsideCutoff(100, dimension)).toBe(400);
});

test("an arrow stands only where one direction is over twice the other and the line can carry it", () => {
  expect(arrowOf(201, 100, 4.4)).toBe("chevron");
  expect(arrowOf(201, 100, 2.8)).toBe("head");
  expect(arrowOf(201, 100, 1.6)).toBe("none");
  expect(arrowOf(200, 100, 9)).toBe("none");
  expect(arrowOf(null, 100, 9)).toBe("none");
});

test("the key shows the classes that the cut-off leaves, the widest without an end", () => {
  expect(widthRanges(classes, 60)).toEqual([
    { from: 50, to: 99, widthPixels: 1.6 },
    { from: 100, to: 999, widthPixels: 2.8 },
    { from: 1000, to: null, widthPixels: 9 },
  ]);
});
