import type { Position } from "../contracts";

/** What there is to snap to: points by themselves, and lines with their vertices. */
export interface SnapTargets {
  readonly points: readonly Position[];
  readonly lines: readonly (readonly Position[])[];
}

/** What lies within reach of the pointer. A vertex is taken before a line, though the line is nearer: corners are what one means. */
export const snap = (at: Position, targets: SnapTargets, pixelsPerDegree: number, reachPixels: number): Position | null => {
  const [longitude, latitude] = at;
  // Round the pointer the map is flat: a degree of longitude is as many pixels everywhere, one of latitude is longer by the secant.
  const high = pixelsPerDegree / Math.cos((latitude * Math.PI) / 180);
  const east = reachPixels / pixelsPerDegree;
  const north = reachPixels / high;
  const offset = ([x, y]: Position): readonly [number, number] => [(x - longitude) * pixelsPerDegree, (y - latitude) * high];
  const near = ([x, y]: Position): boolean => Math.abs(x - longitude) <= east && Math.abs(y - latitude) <= north;

  let best: { position: Position; pixels: number } | null = null;
  const consider = (position: Position): void => {
    const pixels = Math.hypot(...offset(position));
    if (pixels <= reachPixels && (!best || pixels < best.pixels)) best = { position, pixels };
  };
  for (const point of targets.points) if (near(point)) consider(point);
  for (const line of targets.lines) for (const vertex of line) if (near(vertex)) consider(vertex);
  if (best) return (best as { position: Position }).position;

  for (const line of targets.lines)
    for (let index = 1; index < line.length; index++) {
      const [from, to] = [line[index - 1] as Position, line[index] as Position];
      if (Math.max(from[0], to[0]) < longitude - east || Math.min(from[0], to[0]) > longitude + east) continue;
      if (Math.max(from[1], to[1]) < latitude - north || Math.min(from[1], to[1]) > latitude + north) continue;
      const [x1, y1] = offset(from);
      const [x2, y2] = offset(to);
      const long = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const share = long === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * (x2 - x1) + y1 * (y2 - y1)) / long));
      consider([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
  return best === null ? null : (best as { position: Position }).position;
};
