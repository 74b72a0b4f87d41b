import type { LinkLines, PictureLink, Position } from "../../contracts";
import type { Point } from "../point";
import type { DrawnLink } from "../scene";
import { curveAsLine } from "./curve";

/** The lines of links at one view. A piece that many links share is put on the screen once. */
export class LinePieces {
  readonly #lines: LinkLines;
  readonly #project: (position: Position) => Point;
  readonly #shown = new Map<number, readonly Point[]>();

  constructor(lines: LinkLines, project: (position: Position) => Point) {
    this.#lines = lines;
    this.#project = project;
  }

  /** The whole line from `a` to `b`; null for a link that is straight. */
  find({ fromId, toId }: Pick<PictureLink, "fromId" | "toId">, a: Point, b: Point): Point[] | null {
    const pieces = this.#lines.links[`${fromId}~${toId}`];
    if (!pieces) return null;
    const path = [a];
    for (const piece of pieces) {
      const shown = this.#show(Math.abs(piece) - 1);
      if (piece > 0) path.push(...shown);
      else path.push(...shown.toReversed());
    }
    path.push(b);
    return path.filter((point, index) => index === 0 || point.x !== path[index - 1]?.x || point.y !== path[index - 1]?.y);
  }

  #show(piece: number): readonly Point[] {
    let shown = this.#shown.get(piece);
    if (!shown) {
      const flat = this.#lines.pieces[piece] ?? [];
      shown = Array.from({ length: flat.length / 2 }, (_, index) =>
        this.#project([flat[2 * index] as number, flat[2 * index + 1] as number]),
      );
      this.#shown.set(piece, shown);
    }
    return shown;
  }
}

/** A link's line as straight pieces, whichever way it is drawn. */
export const lineOf = ({ a, b, bowPixels, path }: Pick<DrawnLink, "a" | "b" | "bowPixels" | "path">, segments = 16): readonly Point[] =>
  path ?? curveAsLine(a, b, bowPixels, segments);

const lengthsAlong = (line: readonly Point[]): number[] => {
  const along = [0];
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1] as Point, line[index] as Point];
    along.push((along[index - 1] as number) + Math.hypot(to.x - from.x, to.y - from.y));
  }
  return along;
};

/** The point at `share` (0–1) of a line by length, and the direction of travel there in radians. */
export const pointOnLine = (line: readonly Point[], share: number): Point & { readonly direction: number } => {
  const along = lengthsAlong(line);
  const goal = (along.at(-1) as number) * share;
  let index = along.findIndex((length, at) => at > 0 && length >= goal);
  if (index < 1) index = line.length - 1;
  const [from, to] = [line[index - 1] as Point, line[index] as Point];
  const length = (along[index] as number) - (along[index - 1] as number);
  const at = length === 0 ? 0 : (goal - (along[index - 1] as number)) / length;
  return { x: from.x + at * (to.x - from.x), y: from.y + at * (to.y - from.y), direction: Math.atan2(to.y - from.y, to.x - from.x) };
};

/** Points at equal lengths along a line, both ends among them. */
export const resampled = (line: readonly Point[], segments: number): Point[] => {
  const along = lengthsAlong(line);
  const whole = along.at(-1) as number;
  let index = 1;
  return Array.from({ length: segments + 1 }, (_, step) => {
    const goal = (whole * step) / segments;
    while (index < line.length - 1 && (along[index] as number) < goal) index++;
    const [from, to] = [line[index - 1] as Point, line[index] as Point];
    const length = (along[index] as number) - (along[index - 1] as number);
    const at = length === 0 ? 0 : Math.min(1, (goal - (along[index - 1] as number)) / length);
    return { x: from.x + at * (to.x - from.x), y: from.y + at * (to.y - from.y) };
  });
};

/** A line moved so far to the left of its direction. */
export const beside = (line: readonly Point[], pixels: number): Point[] =>
  line.map((point, index) => {
    const before = line[Math.max(0, index - 1)] as Point;
    const after = line[Math.min(line.length - 1, index + 1)] as Point;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    return { x: point.x + ((after.y - before.y) / length) * pixels, y: point.y - ((after.x - before.x) / length) * pixels };
  });
