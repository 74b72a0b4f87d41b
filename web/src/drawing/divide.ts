import type { Position } from "../contracts";
import { cutSegments, facesOf, isWithin, keyOf, meetings, pointWithin, type Segment, segmentsOf } from "./arrangement";
import { roundDegrees, type ShapeGeometry } from "./shape";
import { type Metres, toDegrees, toMetres } from "./sweref";

/** Vertices that stay where they were keep their degrees to the last digit. */
class Memory {
  readonly #known = new Map<string, Position>();

  toMetres(line: readonly Position[]): Metres[] {
    return line.map((position) => {
      const metres = toMetres(position);
      this.#known.set(keyOf(metres), position);
      return metres;
    });
  }

  toDegrees(line: readonly Metres[]): Position[] {
    return line.map((metres) => this.#known.get(keyOf(metres)) ?? (toDegrees(metres).map(roundDegrees) as unknown as Position));
  }

  toRing(ring: readonly Metres[]): Position[] {
    const degrees = this.toDegrees(ring);
    return [...degrees, degrees[0] as Position];
  }
}

type Rings = readonly (readonly Position[])[];
type Line = readonly Position[];

/** The parts that a line cuts a line or an area into; the thing alone where the line does not cut it through. */
export const divide = (geometry: ShapeGeometry, along: Line): ShapeGeometry[] => {
  if (geometry.type === "LineString") return divideLine(geometry.coordinates, along);
  return geometry.type === "Polygon" ? divideArea(geometry.coordinates, along) : [geometry];
};

const divideArea = (rings: Rings, along: Line): ShapeGeometry[] => {
  const memory = new Memory();
  const own = rings.map((ring) => memory.toMetres(ring));
  const cut = memory.toMetres(along);
  const faces = facesOf(cutSegments([...own.flatMap((ring) => segmentsOf(ring, true)), ...segmentsOf(cut, false)])).filter((face) =>
    isWithin(pointWithin(face), own),
  );
  if (faces.length < 2) return [{ type: "Polygon", coordinates: rings }];
  return faces.map(({ shell, holes }) => ({ type: "Polygon", coordinates: [shell, ...holes].map((ring) => memory.toRing(ring)) }));
};

const divideLine = (line: Line, along: Line): ShapeGeometry[] => {
  const memory = new Memory();
  const own = segmentsOf(memory.toMetres(line), false);
  const cut = segmentsOf(memory.toMetres(along), false);
  const parts: Metres[][] = [[(own[0] as Segment)[0]]];
  own.forEach((segment, index) => {
    const [from, to] = segment;
    const far = ([x, y]: Metres): number => Math.hypot(x - from[0], y - from[1]);
    const points = cut.flatMap((other) => meetings(segment, other)).sort((one, other) => far(one) - far(other));
    for (const point of points) {
      const part = parts.at(-1) as Metres[];
      const isEnd =
        (index === own.length - 1 && keyOf(point) === keyOf(to)) || (part.length === 1 && keyOf(point) === keyOf(part[0] as Metres));
      if (isEnd) continue;
      if (keyOf(part.at(-1) as Metres) !== keyOf(point)) part.push(point);
      parts.push([point]);
    }
    const part = parts.at(-1) as Metres[];
    if (keyOf(part.at(-1) as Metres) !== keyOf(to)) part.push(to);
  });
  const whole = parts.filter((part) => part.length > 1);
  return whole.length < 2
    ? [{ type: "LineString", coordinates: line }]
    : whole.map((part) => ({ type: "LineString", coordinates: memory.toDegrees(part) }));
};

/** Areas as one; null where they do not hang together. */
export const join = (areas: readonly Rings[]): ShapeGeometry | null => {
  const memory = new Memory();
  const own = areas.map((rings) => rings.map((ring) => memory.toMetres(ring)));
  const pieces = cutSegments(own.flatMap((rings) => rings.flatMap((ring) => segmentsOf(ring, true))));
  const isCovered = (point: Metres): boolean => own.some((rings) => isWithin(point, rings));
  const inside = new Map<string, number>();
  for (const face of facesOf(pieces).filter((one) => isCovered(pointWithin(one))))
    for (const [from, to] of [face.shell, ...face.holes].flatMap((ring) => segmentsOf(ring, true))) {
      const key = [keyOf(from), keyOf(to)].sort().join(" ");
      inside.set(key, (inside.get(key) ?? 0) + 1);
    }
  const outline = pieces.filter(([from, to]) => inside.get([keyOf(from), keyOf(to)].sort().join(" ")) === 1);
  const joined = facesOf(outline).filter((face) => isCovered(pointWithin(face)));
  const [whole, ...others] = joined;
  if (!whole || others.length > 0) return null;
  return { type: "Polygon", coordinates: [whole.shell, ...whole.holes].map((ring) => memory.toRing(ring)) };
};
