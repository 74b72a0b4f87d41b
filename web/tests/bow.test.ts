import { describe, expect, test } from "vitest";
import { bowOf } from "../src/map/links/bow";
import { curveAsLine, distanceToLine } from "../src/map/links/curve";

const a = { x: 0, y: 0 };
const b = { x: 400, y: 0 };
const townAt = (x: number, y: number, rank = 2) => ({ at: { x, y }, radiusPixels: 8, rank });

describe("how a link bows", () => {
  test("it is straight where nothing is in its way", () => {
    expect(bowOf(a, b, 4, [townAt(200, 40)])).toBe(0);
  });

  test("it bows just enough to free a town on the line, to the side where the town is not", () => {
    const town = townAt(200, 3);
    const bow = bowOf(a, b, 4, [town]);
    expect(distanceToLine(town.at, curveAsLine(a, b, bow))).toBeGreaterThanOrEqual(10);
    expect(bow).toBeGreaterThan(0);
  });

  test("it never bows more than 18 pixels or 8.5 % of its length", () => {
    const short = { x: 100, y: 0 };
    for (const end of [short, b, { x: 4000, y: 0 }]) {
      const bow = Math.abs(bowOf(a, end, 4, [townAt(end.x / 2, 1)]));
      expect(bow).toBeLessThanOrEqual(18);
      expect(bow).toBeLessThanOrEqual(0.085 * end.x + 1e-9);
    }
  });

  test("it stays straight when no allowed bow would free the most important town", () => {
    expect(bowOf(a, { x: 60, y: 0 }, 9, [townAt(30, 0)])).toBe(0);
  });

  test("it frees the most important of the towns that it would touch", () => {
    const foremost = townAt(200, 2, 1);
    const lesser = townAt(120, -12, 5);
    const bow = bowOf(a, b, 4, [lesser, foremost]);
    expect(distanceToLine(foremost.at, curveAsLine(a, b, bow))).toBeGreaterThanOrEqual(10);
  });
});
