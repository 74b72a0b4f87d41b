import type { PictureLink } from "../../contracts";
import type { Point } from "../point";

/** A link before it is bent. */
interface StraightLink {
  readonly key: string;
  readonly link: Pick<PictureLink, "fromId" | "toId">;
  readonly a: Point;
  readonly b: Point;
  readonly widthPixels: number;
  /** Its own line, where it has one: such lie close together. */
  readonly path?: readonly Point[] | null;
}

const apartShare = 0.06;
const mostApartPixels = 18;
const betweenPixels = 2;

/**
 * How far each link bows whose pair other dimensions share, by its key: they fan out round the straight line, in the order given, so far
 * that they lie clear of each other at the middle. Positive is to the left of the direction.
 */
export const sidesOf = (drawn: readonly StraightLink[]): ReadonlyMap<string, number> => {
  const pairs = new Map<string, StraightLink[]>();
  for (const one of drawn) {
    const key = `${one.link.fromId}~${one.link.toId}`;
    pairs.set(key, [...(pairs.get(key) ?? []), one]);
  }
  const bows = new Map<string, number>();
  for (const pair of pairs.values()) if (pair.length > 1) fanOut(pair, bows);
  return bows;
};

const fanOut = (pair: readonly StraightLink[], bows: Map<string, number>): void => {
  const { a, b, path } = pair[0] as StraightLink;
  const apart = path ? 0 : Math.min(apartShare * Math.hypot(b.x - a.x, b.y - a.y), mostApartPixels);
  const middles = [0];
  for (let index = 1; index < pair.length; index++) {
    const [before, own] = [pair[index - 1] as StraightLink, pair[index] as StraightLink];
    middles.push((middles[index - 1] as number) + Math.max(apart, (before.widthPixels + own.widthPixels) / 2 + betweenPixels));
  }
  const centre = (middles.at(-1) as number) / 2;
  pair.forEach(({ key }, index) => {
    bows.set(key, (middles[index] as number) - centre);
  });
};
