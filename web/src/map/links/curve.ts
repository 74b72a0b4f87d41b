import type { Point } from "../point";

/** The control point of the quadratic curve whose middle stands `bowPixels` to the left of the straight line from `a` to `b`. */
export const controlPoint = (a: Point, b: Point, bowPixels: number): Point => {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const reach = 2 * bowPixels;
  return { x: (a.x + b.x) / 2 + ((b.y - a.y) / length) * reach, y: (a.y + b.y) / 2 - ((b.x - a.x) / length) * reach };
};

/** The point at `share` (0–1) of the curve. */
export const pointOnCurve = (a: Point, control: Point, b: Point, share: number): Point => {
  const rest = 1 - share;
  return {
    x: rest * rest * a.x + 2 * rest * share * control.x + share * share * b.x,
    y: rest * rest * a.y + 2 * rest * share * control.y + share * share * b.y,
  };
};

/** Direction of travel at `share`, radians. */
export const directionOnCurve = (a: Point, control: Point, b: Point, share: number): number => {
  const dx = (1 - share) * (control.x - a.x) + share * (b.x - control.x);
  const dy = (1 - share) * (control.y - a.y) + share * (b.y - control.y);
  return Math.atan2(dy, dx);
};

/** The curve as `segments` straight pieces; a straight line is one piece. */
export const curveAsLine = (a: Point, b: Point, bowPixels: number, segments = 16): Point[] => {
  if (bowPixels === 0) return [a, b];
  const control = controlPoint(a, b, bowPixels);
  return Array.from({ length: segments + 1 }, (_, step) => pointOnCurve(a, control, b, step / segments));
};

/** Shortest distance in pixels from a point to a line of straight pieces. */
export const distanceToLine = (point: Point, line: readonly Point[]): number => {
  let shortest = Number.POSITIVE_INFINITY;
  for (let step = 1; step < line.length; step++) {
    const from = line[step - 1] as Point;
    const to = line[step] as Point;
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const lengthSquared = dx * dx + dy * dy;
    const at = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / lengthSquared));
    shortest = Math.min(shortest, Math.hypot(point.x - from.x - at * dx, point.y - from.y - at * dy));
  }
  return shortest;
};
