import type { Box, Point } from "../point";
import type { Label } from "./label";

/** A place to try and how much worse than the best it is by itself. */
export interface Candidate {
  readonly centre: Point;
  readonly cost: number;
}

const directions = [
  [1, 0],
  [-1, 0],
  [0.72, -0.72],
  [0.72, 0.72],
  [-0.72, -0.72],
  [-0.72, 0.72],
  [0, -1],
  [0, 1],
] as const;
const distancesPixels = [3, 7, 12] as const;

/** Eight positions in three distances round a symbol; along the middle of a line; along the frame. */
export const candidatesFor = (label: Label, width: number, height: number, frame: Box): Candidate[] => {
  const { anchor } = label;
  if (anchor.kind === "symbol") return aroundSymbol(anchor.at, anchor.radiusPixels, width, height);
  if (anchor.kind === "line") return alongLine(anchor.line);
  return alongFrame(anchor.at, width, height, frame);
};

const aroundSymbol = (at: Point, radius: number, width: number, height: number): Candidate[] =>
  distancesPixels.flatMap((gap, ring) =>
    directions.map(([dx, dy], turn) => {
      const reach = radius + gap;
      // The corner positions lie beside the symbol with the text's near corner, the straight ones with its near side.
      return {
        centre: {
          x: at.x + dx * reach + (Math.sign(dx) * width) / 2,
          y: at.y + dy * reach + Math.sign(dy) * (dx === 0 ? height / 2 : height / 3),
        },
        cost: turn * 0.6 + ring * 2.5,
      };
    }),
  );

const alongLine = (line: readonly Point[]): Candidate[] =>
  [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73].map((share, step) => {
    const at = share * (line.length - 1);
    const before = line[Math.floor(at)] as Point;
    const after = line[Math.ceil(at)] as Point;
    const between = at - Math.floor(at);
    return { centre: { x: before.x + (after.x - before.x) * between, y: before.y + (after.y - before.y) * between }, cost: step };
  });

/** Steps along the frame from where the link leaves it, the nearest first. */
const frameSteps = Array.from({ length: 25 }, (_, index) => (index % 2 === 0 ? -index / 2 : (index + 1) / 2));

const alongFrame = (at: Point, width: number, height: number, frame: Box): Candidate[] => {
  const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
  const onSide = at.x <= frame.left + 1 || at.x >= frame.right - 1;
  return frameSteps.map((step) => {
    const shift = onSide ? step * height * 0.9 : step * width * 0.6;
    return {
      centre: {
        x: clamp(at.x + (onSide ? 0 : shift), frame.left + width / 2, frame.right - width / 2),
        y: clamp(at.y + (onSide ? shift + height * 0.8 : 0), frame.top + height / 2, frame.bottom - height / 2),
      },
      cost: Math.abs(step) * 3,
    };
  });
};
