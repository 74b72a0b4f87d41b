import { signedArea } from "./measure";
import type { Metres } from "./sweref";

/**
 * The pieces into which lines cut the plane, for dividing and joining areas. Points are metres rounded to millimetres, so that two that are
 * the same are the same number; lines are cut where they cross or touch, and what leads nowhere is left out.
 */
export interface Face {
  /** Counter-clockwise, without the first point again at the end. */
  readonly shell: readonly Metres[];
  readonly holes: readonly (readonly Metres[])[];
}

export type Segment = readonly [Metres, Metres];

const perMetre = 1_000;
const touchMetres = 0.0015;

export const roundMetres = ([x, y]: Metres): Metres => [Math.round(x * perMetre) / perMetre, Math.round(y * perMetre) / perMetre];

export const keyOf = ([x, y]: Metres): string => `${Math.round(x * perMetre)},${Math.round(y * perMetre)}`;

export const segmentsOf = (line: readonly Metres[], isRing: boolean): Segment[] => {
  const segments = line.slice(1).map((point, index): Segment => [line[index] as Metres, point]);
  const [first, last] = [line[0], line.at(-1)];
  return isRing && first && last && keyOf(first) !== keyOf(last) ? [...segments, [last, first]] : segments;
};

/** Segments cut where they meet, each once. Sorted from west to east, so that only those that overlap are compared. */
export const cutSegments = (given: readonly Segment[]): Segment[] => {
  const segments = given
    .map(([from, to]): Segment => [roundMetres(from), roundMetres(to)])
    .filter(([from, to]) => keyOf(from) !== keyOf(to))
    .sort(([a, b], [c, d]) => Math.min(a[0], b[0]) - Math.min(c[0], d[0]));
  const cuts = segments.map((segment): Metres[] => [...segment]);
  segments.forEach((one, index) => {
    const east = Math.max(one[0][0], one[1][0]);
    for (let other = index + 1; other < segments.length; other++) {
      const second = segments[other] as Segment;
      if (Math.min(second[0][0], second[1][0]) > east + touchMetres) break;
      for (const point of meetings(one, second)) {
        (cuts[index] as Metres[]).push(point);
        (cuts[other] as Metres[]).push(point);
      }
    }
  });
  const pieces = new Map<string, Segment>();
  segments.forEach(([from], index) => {
    const along = (cuts[index] as Metres[]).sort((a, b) => squared(from, a) - squared(from, b));
    for (const [start, end] of segmentsOf(along, false)) {
      const keys = [keyOf(start), keyOf(end)];
      if (keys[0] !== keys[1]) pieces.set([...keys].sort().join(" "), [start, end]);
    }
  });
  return [...pieces.values()];
};

/** Where two segments touch or cross; of two that lie along each other, the ends that lie on the other. */
export const meetings = ([a, b]: Segment, [c, d]: Segment): Metres[] => {
  const touching = [...[a, b].filter((end) => isOn(end, c, d)), ...[c, d].filter((end) => isOn(end, a, b))];
  if (touching.length > 0) return touching;
  const turn = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (turn === 0) return [];
  const along = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / turn;
  const across = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / turn;
  if (along <= 0 || along >= 1 || across <= 0 || across >= 1) return [];
  return [roundMetres([a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])])];
};

/** The bounded pieces of the plane between segments that meet only at their ends. */
export const facesOf = (pieces: readonly Segment[]): Face[] => {
  const cycles = cyclesOf(withoutBridges(withoutEnds(pieces)));
  const shells = cycles
    .filter((cycle) => signedArea(cycle) > 0)
    .map((shell) => ({ shell, area: signedArea(shell), holes: [] as Metres[][] }));
  for (const outline of cycles.filter((cycle) => signedArea(cycle) < 0)) {
    const own = new Set(outline.map(keyOf));
    const around = shells
      .filter(({ shell }) => !shell.some((point) => own.has(keyOf(point))) && isWithin(outline[0] as Metres, [shell]))
      .sort((one, other) => one.area - other.area)[0];
    around?.holes.push([...outline]);
  }
  return shells;
};

/** Whether a point lies within rings, of which a second one within the first is a hole. */
export const isWithin = ([x, y]: Metres, rings: readonly (readonly Metres[])[]): boolean => {
  let inside = false;
  for (const ring of rings)
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] as Metres;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  return inside;
};

/** A point well within a face: half-way between two vertices upwards, in the middle of the widest stretch there. */
export const pointWithin = ({ shell, holes }: Face): Metres => {
  const rings = [shell, ...holes];
  const heights = [...new Set(rings.flat().map(([, y]) => y))].sort((one, other) => one - other);
  const steps = heights.slice(1).map((height, index) => ({ low: heights[index] as number, high: height }));
  const { low, high } = steps.reduce((widest, step) => (step.high - step.low > widest.high - widest.low ? step : widest));
  const y = (low + high) / 2;
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap(([x1, y1], index) => {
        const [x2, y2] = ring[(index + 1) % ring.length] as Metres;
        return y1 > y !== y2 > y ? [((x2 - x1) * (y - y1)) / (y2 - y1) + x1] : [];
      }),
    )
    .sort((one, other) => one - other);
  let best: readonly [number, number] = [crossings[0] as number, crossings[1] as number];
  for (let index = 2; index + 1 < crossings.length; index += 2) {
    const stretch = [crossings[index] as number, crossings[index + 1] as number] as const;
    if (stretch[1] - stretch[0] > best[1] - best[0]) best = stretch;
  }
  return [(best[0] + best[1]) / 2, y];
};

/** Without the pieces that lead nowhere. */
const withoutEnds = (pieces: readonly Segment[]): Segment[] => {
  let left = [...pieces];
  for (;;) {
    const degrees = new Map<string, number>();
    for (const point of left.flat()) degrees.set(keyOf(point), (degrees.get(keyOf(point)) ?? 0) + 1);
    const kept = left.filter((piece) => piece.every((point) => (degrees.get(keyOf(point)) ?? 0) > 1));
    if (kept.length === left.length) return kept;
    left = kept;
  }
};

/** Without the pieces that have the same face on both sides: they divide nothing. */
const withoutBridges = (pieces: readonly Segment[]): Segment[] => {
  const cycleOf = new Map<string, number>();
  cyclesOf(pieces).forEach((cycle, index) => {
    for (const [from, to] of segmentsOf(cycle, true)) cycleOf.set(`${keyOf(from)} ${keyOf(to)}`, index);
  });
  const kept = pieces.filter(([from, to]) => cycleOf.get(`${keyOf(from)} ${keyOf(to)}`) !== cycleOf.get(`${keyOf(to)} ${keyOf(from)}`));
  return kept.length === pieces.length ? kept : withoutEnds(kept);
};

/** Walks every piece once in each direction, always turning as far left as can be, so that a face is walked with itself on the left. */
const cyclesOf = (pieces: readonly Segment[]): Metres[][] => {
  const neighbours = new Map<string, { at: Metres; turned: Metres[] }>();
  const add = (at: Metres, to: Metres): void => {
    const known = neighbours.get(keyOf(at));
    if (known) known.turned.push(to);
    else neighbours.set(keyOf(at), { at, turned: [to] });
  };
  for (const [from, to] of pieces) {
    add(from, to);
    add(to, from);
  }
  for (const { at, turned } of neighbours.values())
    turned.sort((one, other) => Math.atan2(one[1] - at[1], one[0] - at[0]) - Math.atan2(other[1] - at[1], other[0] - at[0]));
  const walked = new Set<string>();
  const cycles: Metres[][] = [];
  for (const start of [...pieces, ...pieces.map(([from, to]): Segment => [to, from])]) {
    let [from, to] = start;
    const cycle: Metres[] = [];
    while (!walked.has(`${keyOf(from)} ${keyOf(to)}`)) {
      walked.add(`${keyOf(from)} ${keyOf(to)}`);
      cycle.push(from);
      const { turned } = neighbours.get(keyOf(to)) as { turned: Metres[] };
      const back = turned.findIndex((point) => keyOf(point) === keyOf(from));
      [from, to] = [to, turned[(back - 1 + turned.length) % turned.length] as Metres];
    }
    if (cycle.length > 0) cycles.push(cycle);
  }
  return cycles;
};

const squared = ([x1, y1]: Metres, [x2, y2]: Metres): number => (x2 - x1) ** 2 + (y2 - y1) ** 2;

const isOn = (point: Metres, from: Metres, to: Metres): boolean => {
  const long = squared(from, to);
  const share = ((point[0] - from[0]) * (to[0] - from[0]) + (point[1] - from[1]) * (to[1] - from[1])) / long;
  if (share < 0 || share > 1) return squared(point, from) < touchMetres ** 2 || squared(point, to) < touchMetres ** 2;
  return squared(point, [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]) < touchMetres ** 2;
};
