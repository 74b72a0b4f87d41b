import type { Point } from "../point";
import { curveAsLine, distanceToLine } from "./curve";

/** A node's symbol that a link should not cross. Rank 1 is the most important. */
export interface Obstacle {
  readonly at: Point;
  readonly radiusPixels: number;
  readonly rank: number;
}

const smallestShare = 0.02;
const largestShare = 0.085;
const stepShare = 0.0065;
const largestPixels = 18;

/**
 * How far a link bows, in pixels to the left of its direction (negative: to the right). Straight unless the line would touch another
 * node's symbol; then the smallest bow of 2–8.5 % of the length, at most 18 px, that frees the most important node touched. Of two
 * sides that free it equally soon, the one that touches less. Straight when no bow frees it.
 */
export const bowOf = (a: Point, b: Point, widthPixels: number, obstacles: readonly Obstacle[]): number => {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const near = obstacles.filter((obstacle) => mayTouch(a, b, obstacle, widthPixels));
  const touchedBy = (bow: number): Obstacle[] => {
    const line = curveAsLine(a, b, bow);
    return near.filter((obstacle) => distanceToLine(obstacle.at, line) < obstacle.radiusPixels + widthPixels / 2);
  };
  const touched = touchedBy(0);
  if (touched.length === 0) return 0;
  const foremost = touched.reduce((first, other) => (other.rank < first.rank ? other : first));

  for (let share = smallestShare; share <= largestShare + 1e-9; share += stepShare) {
    const bow = Math.min(share * length, largestPixels);
    const choices = [bow, -bow]
      .map((candidate) => ({ candidate, left: touchedBy(candidate) }))
      .filter(({ left }) => !left.includes(foremost))
      .sort((one, other) => importance(one.left) - importance(other.left));
    const best = choices[0];
    if (best) return best.candidate;
    if (bow === largestPixels) break;
  }
  return 0;
};

const importance = (obstacles: readonly Obstacle[]): number => obstacles.reduce((sum, { rank }) => sum + 2 ** -rank, 0);

const mayTouch = (a: Point, b: Point, { at, radiusPixels }: Obstacle, widthPixels: number): boolean => {
  const reach = largestPixels + radiusPixels + widthPixels;
  return (
    at.x > Math.min(a.x, b.x) - reach &&
    at.x < Math.max(a.x, b.x) + reach &&
    at.y > Math.min(a.y, b.y) - reach &&
    at.y < Math.max(a.y, b.y) + reach
  );
};
