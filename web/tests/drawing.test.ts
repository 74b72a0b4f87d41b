import { describe, expect, test } from "vitest";
import type { Position } from "../src/contracts";
import { divide, join } from "../src/drawing/divide";
import { begin, record, redo, undo } from "../src/drawing/history";
import { areaSquareMetres, lengthMetres, measureOf } from "../src/drawing/measure";
import { kindOf, readShapes, type ShapeGeometry, writeShapes } from "../src/drawing/shape";
import { snap } from "../src/drawing/snap";
import { toDegrees, toMetres } from "../src/drawing/sweref";
import { readPosition, readPositions } from "../src/drawing/typedPosition";
import { barKilometres, enlargement, moveBox, zoomBox } from "../src/drawing/viewBox";

/** A corner of the plane near Västerås, so that shapes can be drawn in metres. */
const at = (east: number, north: number): Position => toDegrees([585_000 + east, 6_608_000 + north]);
const ring = (...points: readonly (readonly [number, number])[]): Position[] => {
  const positions = points.map(([east, north]) => at(east, north));
  return [...positions, positions[0] as Position];
};
const area = (...rings: readonly Position[][]): ShapeGeometry => ({ type: "Polygon", coordinates: rings });
const square = (west: number, south: number, side: number): Position[] =>
  ring([west, south], [west + side, south], [west + side, south + side], [west, south + side]);
const sizes = (parts: readonly ShapeGeometry[]): number[] =>
  parts.map((part) => Math.round(areaSquareMetres(part.coordinates as Position[][]))).sort((one, other) => one - other);

describe("SWEREF 99 TM", () => {
  // As PROJ gives them.
  test.each([
    [66, 24, 7_349_217.6675, 907_351.9808],
    [60, 15, 6_651_411.1902, 500_000],
    [55, 12.75, 6_097_106.6715, 356_083.4377],
  ])("latitude %f longitude %f", (latitude, longitude, northing, easting) => {
    const [east, north] = toMetres([longitude, latitude]);
    expect(north).toBeCloseTo(northing, 3);
    expect(east).toBeCloseTo(easting, 3);
    const back = toDegrees([east, north]);
    expect(back[0]).toBeCloseTo(longitude, 9);
    expect(back[1]).toBeCloseTo(latitude, 9);
  });
});

describe("measures", () => {
  test("a line's length and an area's size are those of the plane, holes taken out", () => {
    expect(lengthMetres([at(0, 0), at(300, 400), at(300, 1_400)])).toBeCloseTo(1_500, 3);
    expect(areaSquareMetres([square(0, 0, 1_000), square(200, 200, 100)])).toBeCloseTo(990_000, 0);
  });

  test("they are said in the unit that reads best", () => {
    expect(measureOf({ type: "LineString", coordinates: [at(0, 0), at(0, 640)] })).toMatchObject({ unit: "m", decimals: 0 });
    expect(measureOf({ type: "LineString", coordinates: [at(0, 0), at(0, 6_400)] })).toMatchObject({ unit: "km", decimals: 2 });
    expect(measureOf(area(square(0, 0, 200)))).toMatchObject({ unit: "ha" });
    expect(measureOf(area(square(0, 0, 2_000)))).toMatchObject({ unit: "km²" });
    expect(measureOf({ type: "Point", coordinates: at(0, 0) })).toBeNull();
  });
});

describe("snapping", () => {
  const pixelsPerDegree = 10_000;
  const line = [
    [16, 59],
    [16.1, 59],
  ] as const;

  test("a vertex is taken before the line it ends, though the line is nearer", () => {
    expect(snap([16.0008, 59.0001], { points: [], lines: [line] }, pixelsPerDegree, 12)).toEqual([16, 59]);
  });

  test("else the nearest point of a line", () => {
    const found = snap([16.05, 59.0003], { points: [], lines: [line] }, pixelsPerDegree, 12);
    expect(found?.[0]).toBeCloseTo(16.05, 6);
    expect(found?.[1]).toBeCloseTo(59, 9);
  });

  test("a place by itself is taken, and what is out of reach is not", () => {
    expect(snap([16.3005, 59.3], { points: [[16.3, 59.3]], lines: [] }, pixelsPerDegree, 12)).toEqual([16.3, 59.3]);
    expect(snap([16.302, 59.3], { points: [[16.3, 59.3]], lines: [] }, pixelsPerDegree, 12)).toBeNull();
  });
});

describe("dividing", () => {
  test("an area is cut in two by a line through it, and nothing of it is lost", () => {
    const parts = divide(area(square(0, 0, 1_000)), [at(400, -50), at(400, 1_050)]);
    expect(sizes(parts)).toEqual([400_000, 600_000]);
  });

  test("a bent line and an area that is not convex give as many parts as there are", () => {
    const comb = area(ring([0, 0], [900, 0], [900, 600], [600, 600], [600, 300], [300, 300], [300, 600], [0, 600]));
    expect(sizes(divide(comb, [at(-10, 450), at(910, 450)]))).toEqual([45_000, 45_000, 360_000]);
    expect(sizes(divide(comb, [at(-10, 150), at(450, 200), at(910, 150)]))).toHaveLength(2);
  });

  test("a line through a hole divides; one that ends in the area or in the hole does not", () => {
    const ringed = area(square(0, 0, 1_000), square(400, 400, 200));
    expect(sizes(divide(ringed, [at(500, -1), at(500, 1_001)]))).toEqual([480_000, 480_000]);
    expect(divide(ringed, [at(500, -1), at(500, 500)])).toHaveLength(1);
    expect(divide(ringed, [at(-10, 200), at(300, 200)])).toHaveLength(1);
  });

  test("a hole that the line goes beside stays with its part", () => {
    const parts = divide(area(square(0, 0, 1_000), square(700, 700, 100)), [at(500, -1), at(500, 1_001)]);
    expect(sizes(parts)).toEqual([490_000, 500_000]);
  });

  test("along its own border nothing is cut, and corners cut from corner to corner", () => {
    expect(divide(area(square(0, 0, 1_000)), [at(0, 0), at(1_000, 0)])).toHaveLength(1);
    expect(sizes(divide(area(square(0, 0, 1_000)), [at(0, 0), at(1_000, 1_000)]))).toEqual([500_000, 500_000]);
  });

  test("vertices that stay keep their degrees", () => {
    const corner = at(0, 0);
    const parts = divide(area(square(0, 0, 1_000)), [at(400, -50), at(400, 1_050)]);
    expect(parts.flatMap((part) => (part.coordinates as Position[][])[0] as Position[])).toContainEqual(corner);
  });

  test("a line is cut where it is crossed, also at a vertex", () => {
    const line: ShapeGeometry = { type: "LineString", coordinates: [at(0, 0), at(500, 0), at(1_000, 0)] };
    const lengths = (parts: readonly ShapeGeometry[]): number[] =>
      parts.map((part) => Math.round(lengthMetres(part.coordinates as Position[])));
    expect(lengths(divide(line, [at(300, -10), at(300, 10)]))).toEqual([300, 700]);
    expect(lengths(divide(line, [at(500, -10), at(500, 10)]))).toEqual([500, 500]);
    expect(lengths(divide(line, [at(200, -10), at(200, 10), at(800, 10), at(800, -10)]))).toEqual([200, 600, 200]);
    expect(divide(line, [at(0, -10), at(0, 10)])).toHaveLength(1);
  });
});

describe("joining", () => {
  const rings = (side: readonly Position[]): Position[][] => [[...side]];

  test("areas that overlap or share a border become one", () => {
    expect(sizes([join([rings(square(0, 0, 1_000)), rings(square(500, 500, 1_000))]) as ShapeGeometry])).toEqual([1_750_000]);
    const wall = join([rings(square(0, 0, 1_000)), rings(square(1_000, 0, 1_000))]) as ShapeGeometry;
    expect(sizes([wall])).toEqual([2_000_000]);
  });

  test("what was divided becomes what it was", () => {
    const parts = divide(area(square(0, 0, 1_000)), [at(400, -50), at(500, 500), at(400, 1_050)]);
    expect(sizes([join(parts.map((part) => part.coordinates as Position[][])) as ShapeGeometry])).toEqual([1_000_000]);
  });

  test("a hole between them stays a hole", () => {
    const cup = ring([0, 0], [900, 0], [900, 600], [600, 600], [600, 300], [300, 300], [300, 600], [0, 600]);
    const lid = ring([0, 500], [900, 500], [900, 700], [0, 700]);
    const joined = join([rings(cup), rings(lid)]) as ShapeGeometry;
    expect(joined.coordinates).toHaveLength(2);
    expect(sizes([joined])).toEqual([900 * 700 - 300 * 200]);
  });

  test("areas apart are not joined", () => {
    expect(join([rings(square(0, 0, 100)), rings(square(500, 500, 100))])).toBeNull();
  });
});

describe("what is typed", () => {
  test.each([
    ["59.6 16.5", [16.5, 59.6]],
    ["59,6 16,5", [16.5, 59.6]],
    ["59.6, 16.5", [16.5, 59.6]],
    ["59,6; 16,5", [16.5, 59.6]],
  ])("%s is latitude and longitude", (text, position) => {
    expect(readPosition(text)).toEqual(position);
  });

  test("northing and easting are told from degrees", () => {
    const [longitude, latitude] = readPosition("6608000 585000") as Position;
    expect(longitude).toBeCloseTo(16.51, 1);
    expect(latitude).toBeCloseTo(59.6, 1);
  });

  test.each(["", "59,6", "vid ån", "1 2", "59.6 16.5 3"])("'%s' is no position", (text) => {
    expect(readPosition(text)).toBeNull();
  });

  test("of several lines all must be positions", () => {
    expect(readPositions("59.6 16.5\n\n59.7 16.5")).toHaveLength(2);
    expect(readPositions("59.6 16.5\nhär")).toBeNull();
  });
});

describe("what is drawn", () => {
  test("is read from whatever holds geometries, part by part", () => {
    const collection = { type: "FeatureCollection", features: [{ geometry: { type: "MultiPoint", coordinates: [at(0, 0), at(1, 1)] } }] };
    expect(readShapes(collection).map(kindOf)).toEqual(["Point", "Point"]);
    expect(readShapes("vid ån")).toEqual([]);
  });

  test("is written as one geometry, or as a collection", () => {
    const point: ShapeGeometry = { type: "Point", coordinates: [16, 59] };
    expect(writeShapes([])).toBe("");
    expect(writeShapes([{ id: 1, geometry: point }])).toBe('{"type":"Point","coordinates":[16,59]}');
    expect(readShapes(JSON.parse(writeShapes([1, 2].map((id) => ({ id, geometry: point })))))).toEqual([point, point]);
  });

  test("can be undone and done again until something else is done", () => {
    const drawn = record(record(begin(0), 1), 2);
    expect(undo(drawn).now).toBe(1);
    expect(redo(undo(drawn)).now).toBe(2);
    expect(redo(record(undo(drawn), 3)).now).toBe(3);
    expect(undo(begin(0)).now).toBe(0);
  });
});

describe("enlarging a drawn map", () => {
  const whole = { x: 0, y: 0, width: 800, height: 600 };

  test("the point under the pointer stays where it is", () => {
    const box = zoomBox(whole, whole, 2, { x: 600, y: 300 });
    expect((600 - box.x) / box.width).toBeCloseTo(600 / 800, 9);
    expect((300 - box.y) / box.height).toBeCloseTo(300 / 600, 9);
    expect(enlargement(box, whole)).toBe(2);
  });

  test("it is never moved beyond its edges nor made smaller than the whole", () => {
    const box = zoomBox(whole, whole, 4, { x: 0, y: 0 });
    expect(moveBox(box, whole, -3, -3)).toEqual({ x: 0, y: 0, width: 200, height: 150 });
    expect(moveBox(box, whole, 9, 9)).toEqual({ x: 600, y: 450, width: 200, height: 150 });
    expect(zoomBox(box, whole, 0.01, { x: 100, y: 100 })).toEqual(whole);
    expect(enlargement(zoomBox(box, whole, 1e6, { x: 0, y: 0 }), whole)).toBeCloseTo(12, 9);
  });

  test("the scale bar has a round length", () => {
    expect(barKilometres(5, 60)).toBe(20);
    expect(barKilometres(600, 60)).toBe(0.1);
  });
});
