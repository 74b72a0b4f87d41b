import { describe, expect, test } from "vitest";
import { beside, LinePieces, lineOf, pointOnLine, resampled } from "../src/map/links/line";

const corner = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
];

describe("the line of a link", () => {
  test("is put together of pieces, some of them backward, between its own ends", () => {
    const projected: number[] = [];
    const pieces = new LinePieces(
      {
        pieces: [
          [10, 0, 20, 0],
          [20, 5, 20, 0],
        ],
        links: { "a~b": [1, -2], "a~c": [1] },
      },
      ([x, y]) => {
        projected.push(x);
        return { x, y };
      },
    );

    expect(pieces.find({ fromId: "a", toId: "b" }, { x: 9, y: 0 }, { x: 20, y: 6 })).toEqual([
      { x: 9, y: 0 },
      { x: 10, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 5 },
      { x: 20, y: 6 },
    ]);
    expect(pieces.find({ fromId: "a", toId: "c" }, { x: 10, y: 0 }, { x: 20, y: 0 })).toHaveLength(2);
    expect(pieces.find({ fromId: "b", toId: "a" }, { x: 0, y: 0 }, { x: 1, y: 0 })).toBeNull();
    // What both have in common is put on the screen once.
    expect(projected).toHaveLength(4);
  });

  test("has its middle and its direction by length, not by bends", () => {
    expect(pointOnLine(corner, 0.75)).toEqual({ x: 100, y: 50, direction: Math.PI / 2 });
    expect(pointOnLine(corner, 0)).toMatchObject({ x: 0, y: 0, direction: 0 });
    expect(resampled(corner, 4)).toEqual([
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 50 },
      { x: 100, y: 100 },
    ]);
  });

  test("is straight or bows where it has no path, and lies beside the path that another dimension takes", () => {
    const straight = { a: { x: 0, y: 0 }, b: { x: 10, y: 0 }, bowPixels: 0 };
    expect(lineOf({ ...straight, path: null })).toEqual([straight.a, straight.b]);
    expect(lineOf({ ...straight, path: corner })).toBe(corner);
    expect(beside(corner, 4)[0]).toEqual({ x: 0, y: -4 });
    expect(beside(corner, 4)[2]).toEqual({ x: 104, y: 100 });
  });
});
