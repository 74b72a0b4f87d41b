import type { PictureLink } from "../contracts";
import { bowOf, type Obstacle } from "./links/bow";
import { linkKey, touches } from "./links/linkKey";
import { arrowOf, outsideCutoff, widthOf } from "./links/widthClasses";
import { type Box, boxHoldsPoint, leavingPoint } from "./point";
import type { DrawnLink, DrawnNode, LinkTone, SceneRequest } from "./scene";

/** Bows found at one zoom: panning moves links without bending them anew. */
export type Bows = Map<string, number>;

/** The links from the cut-off up: those that leave the map, then the others weak to strong, then those of the selected place. */
export const layOutLinks = (request: SceneRequest, nodes: readonly DrawnNode[], bows: Bows): DrawnLink[] => {
  const dimension = request.picture.dimensions.find(({ key }) => key === request.dimension);
  if (!request.showLinks || !dimension) return [];
  const outside = outsideCutoff(request.cutoff, dimension);
  const { width, height } = request.size;
  const edge: Box = { left: 0, top: 0, right: width, bottom: height };
  const obstacles = obstaclesOf(nodes);

  return request.picture.links
    .filter((link) => link.dimension === dimension.key)
    .filter((link) =>
      toneOf(link, request) === "selected"
        ? link.weight >= Math.min(request.cutoff, outside)
        : link.weight >= (link.outside ? outside : request.cutoff),
    )
    .map((link) => drawnLink(link, request, widthOf(link.weight, dimension.widthClasses) || 1, edge))
    .filter(({ a, b }) => mayShow(a, b, edge))
    .map((drawn) => ({ ...drawn, bowPixels: drawn.leaves ? 0 : bowFor(drawn, obstacles, bows) }))
    .sort((one, other) => layer(one) - layer(other) || one.link.weight - other.link.weight || one.key.localeCompare(other.key));
};

const obstaclesOf = (nodes: readonly DrawnNode[]): ReadonlyMap<string, Obstacle> =>
  new Map(
    nodes
      .filter(({ isMinor }) => !isMinor)
      .map(({ node, at, sizePixels, nodeClass }) => [node.id, { at, radiusPixels: sizePixels / 2 + 1.3, rank: nodeClass?.rank ?? 9 }]),
  );

const drawnLink = (link: PictureLink, request: SceneRequest, widthPixels: number, edge: Box): Omit<DrawnLink, "bowPixels"> => {
  const a = request.project(link.a);
  const b = request.project(link.b);
  const leaves = link.outside && !boxHoldsPoint(edge, b);
  return {
    key: linkKey(link),
    link,
    a,
    b: leaves && boxHoldsPoint(edge, a) ? leavingPoint(a, b, edge) : b,
    widthPixels,
    tone: toneOf(link, request),
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

const bowFor = (drawn: Omit<DrawnLink, "bowPixels">, obstacles: ReadonlyMap<string, Obstacle>, bows: Bows): number => {
  const known = bows.get(drawn.key);
  if (known !== undefined) return known;
  const others = [...obstacles].filter(([id]) => id !== drawn.link.fromId && id !== drawn.link.toId).map(([, obstacle]) => obstacle);
  const bow = bowOf(drawn.a, drawn.b, drawn.widthPixels, others);
  bows.set(drawn.key, bow);
  return bow;
};

const layer = ({ tone, leaves }: DrawnLink): number => (tone === "selected" ? 2 : leaves ? 0 : 1);

const mayShow = (a: { x: number; y: number }, b: { x: number; y: number }, edge: Box): boolean =>
  Math.max(a.x, b.x) >= edge.left &&
  Math.min(a.x, b.x) <= edge.right &&
  Math.max(a.y, b.y) >= edge.top &&
  Math.min(a.y, b.y) <= edge.bottom;
