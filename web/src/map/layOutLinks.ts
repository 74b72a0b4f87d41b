import type { LinkDimension, PictureLink } from "../contracts";
import { bowOf, type Obstacle } from "./links/bow";
import { beside, LinePieces } from "./links/line";
import { linkKey, touches } from "./links/linkKey";
import { sidesOf } from "./links/sides";
import { arrowOf, outsideCutoff, widthOf } from "./links/widthClasses";
import { type Box, boxesMeet, boxHoldsPoint, boxOf, boxShrunk, leavingPoint } from "./point";
import type { DrawnLink, DrawnNode, LinkTone, SceneRequest } from "./scene";

type StraightLink = Omit<DrawnLink, "bowPixels">;

/** Bows found at one zoom: panning moves links without bending them anew. */
export type Bows = Map<string, number>;

/** The links from the cut-off up: those that leave the map, then the others weak to strong, then those of the selected place. */
export const layOutLinks = (request: SceneRequest, nodes: readonly DrawnNode[], bows: Bows): DrawnLink[] => {
  const [first] = request.dimensions;
  if (!request.showLinks || !first) return [];
  const outside = outsideCutoff(request.cutoff, first);
  const { width, height } = request.size;
  const edge: Box = { left: 0, top: 0, right: width, bottom: height };
  const obstacles = obstaclesOf(nodes);
  const pieces = request.lines && new LinePieces(request.lines, request.project);
  const dimensions = new Map(request.dimensions.map((dimension) => [dimension.key, dimension]));

  const drawn = request.picture.links.flatMap((link) => {
    const dimension = dimensions.get(link.dimension);
    const least = toneOf(link, request) === "selected" ? Math.min(request.cutoff, outside) : link.outside ? outside : request.cutoff;
    if (!dimension || link.weight < least) return [];
    const one = drawnLink(link, request, dimension, edge);
    const path = link.outside ? null : (pieces?.find(link, one.a, one.b) ?? null);
    return boxesMeet(boxOf(path ?? [one.a, one.b], 1), edge) ? [{ ...one, path }] : [];
  });
  const sides = sidesOf(drawn);
  return drawn
    .map((one) => placed(one, sides.get(one.key), () => (one.leaves ? 0 : bowFor(one, obstacles, bows))))
    .sort((one, other) => layer(one) - layer(other) || one.link.weight - other.link.weight || one.key.localeCompare(other.key));
};

/** A straight link bows; one with a path of its own lies beside it where it shares it with another dimension. */
const placed = (one: StraightLink, side: number | undefined, bow: () => number): DrawnLink =>
  one.path ? { ...one, bowPixels: 0, path: side ? beside(one.path, side) : one.path } : { ...one, bowPixels: side ?? bow() };

/** Room that a town's ring needs within the frame. */
const townPixels = 10;

const obstaclesOf = (nodes: readonly DrawnNode[]): ReadonlyMap<string, Obstacle> =>
  new Map(
    nodes
      .filter(({ isMinor }) => !isMinor)
      .map(({ node, at, sizePixels, nodeClass }) => [node.id, { at, radiusPixels: sizePixels / 2 + 1.3, rank: nodeClass?.rank ?? 9 }]),
  );

const drawnLink = (link: PictureLink, request: SceneRequest, dimension: LinkDimension, edge: Box): Omit<StraightLink, "path"> => {
  const widthPixels = widthOf(link.weight, dimension.widthClasses) || 1;
  const a = request.project(link.a);
  const b = request.project(link.b);
  // A town at the very edge would be cut: its link leaves the map.
  const leaves = link.outside && !boxHoldsPoint(boxShrunk(edge, townPixels), b);
  return {
    key: linkKey(link),
    link,
    a,
    b: leaves && boxHoldsPoint(edge, a) ? leavingPoint(a, b, edge) : b,
    widthPixels,
    tone: toneOf(link, request),
    colour: request.dimensions.length > 1 ? dimension : null,
    leaves,
    arrow: arrowOf(link.there, link.back, widthPixels),
    arrowForward: (link.there ?? 0) >= (link.back ?? 0),
  };
};

const toneOf = (link: PictureLink, { selectedPlaceId, selectedLink }: SceneRequest): LinkTone => {
  if (selectedLink) return touches(link, selectedLink.fromId) && touches(link, selectedLink.toId) ? "selected" : "other";
  if (selectedPlaceId) return touches(link, selectedPlaceId) ? "selected" : "other";
  return "rest";
};

const bowFor = (drawn: StraightLink, obstacles: ReadonlyMap<string, Obstacle>, bows: Bows): number => {
  const known = bows.get(drawn.key);
  if (known !== undefined) return known;
  const others = [...obstacles].filter(([id]) => id !== drawn.link.fromId && id !== drawn.link.toId).map(([, obstacle]) => obstacle);
  const bow = bowOf(drawn.a, drawn.b, drawn.widthPixels, others);
  bows.set(drawn.key, bow);
  return bow;
};

const layer = ({ tone, leaves }: DrawnLink): number => (tone === "selected" ? 2 : leaves ? 0 : 1);
