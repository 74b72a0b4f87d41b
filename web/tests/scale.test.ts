import { expect, test } from "vitest";
import { leavingPoint } from "../src/map/point";
import { metresPerPixel, printScale, scaleBar, zoomAtScale } from "../src/map/scale";

test("at the zoom for 1:500 000 a paper pixel is half a million times its own size", () => {
  const latitude = 59.6;
  expect(metresPerPixel(latitude, zoomAtScale(latitude, 500_000))).toBeCloseTo((500_000 * 0.0254) / 96, 6);
});

test("a region that fits is printed at 1:500 000, a larger one at the next round scale", () => {
  const a3 = { width: 1120, height: 915 };
  expect(printScale({ width: 100_000, height: 110_000 }, a3)).toBe(500_000);
  expect(printScale({ width: 100_000, height: 160_000 }, a3)).toBe(750_000);
  expect(printScale({ width: 700_000, height: 1_600_000 }, a3)).toBe(7_000_000);
});

test("the scale bar is 1, 2 or 5 times a power of ten and never too long", () => {
  for (const metresAPixel of [0.3, 7, 132, 9_000]) {
    const { metres, pixels } = scaleBar(metresAPixel, 110);
    expect(pixels).toBeLessThanOrEqual(110);
    expect([1, 2, 5]).toContain(Number(String(metres)[0]));
  }
});

test("a link leaves the map where its line meets the frame", () => {
  const frame = { left: 0, top: 0, right: 100, bottom: 100 };
  expect(leavingPoint({ x: 50, y: 50 }, { x: 250, y: 50 }, frame)).toEqual({ x: 100, y: 50 });
  expect(leavingPoint({ x: 50, y: 50 }, { x: 50, y: -150 }, frame)).toEqual({ x: 50, y: 0 });
});
