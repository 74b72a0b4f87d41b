import type { Position } from "../contracts";
import { kindOf, type ShapeGeometry } from "./shape";
import { type Metres, toMetres } from "./sweref";

/** Length in the plane of SWEREF 99 TM. */
export const lengthMetres = (line: readonly Position[]): number => {
  const points = line.map(toMetres);
  return points.slice(1).reduce((sum, point, index) => sum + distance(points[index] as Metres, point), 0);
};

/** Area in the plane of SWEREF 99 TM: the first ring without the others. */
export const areaSquareMetres = (rings: readonly (readonly Position[])[]): number =>
  rings.reduce((sum, ring, index) => sum + (index === 0 ? 1 : -1) * Math.abs(signedArea(ring.map(toMetres))), 0);

/** Twice-walked rings cancel out; counter-clockwise is positive. */
export const signedArea = (ring: readonly Metres[]): number => {
  const [x0, y0] = ring[0] ?? [0, 0];
  return (
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] as Metres;
      return sum + (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
    }, 0) / 2
  );
};

const distance = ([x1, y1]: Metres, [x2, y2]: Metres): number => Math.hypot(x2 - x1, y2 - y1);

/** How large something drawn is, in the unit that reads best. `perimeter` is a length. */
export interface Measure {
  readonly value: number;
  readonly unit: "m" | "km" | "ha" | "km²";
  readonly decimals: number;
}

export const sayableLength = (metres: number): Measure =>
  metres < 1_000 ? { value: metres, unit: "m", decimals: 0 } : { value: metres / 1_000, unit: "km", decimals: metres < 100_000 ? 2 : 0 };

export const sayableArea = (squareMetres: number): Measure =>
  squareMetres < 1_000_000
    ? { value: squareMetres / 10_000, unit: "ha", decimals: squareMetres < 100_000 ? 2 : 1 }
    : { value: squareMetres / 1_000_000, unit: "km²", decimals: squareMetres < 100_000_000 ? 2 : 0 };

/** A line's length, an area's size; a point has none. */
export const measureOf = (geometry: ShapeGeometry): Measure | null => {
  switch (kindOf(geometry)) {
    case "Point":
      return null;
    case "Line":
      return sayableLength(lengthMetres(geometry.coordinates as readonly Position[]));
    case "Area":
      return sayableArea(areaSquareMetres(geometry.coordinates as readonly (readonly Position[])[]));
  }
};
