import type { PlaceNode } from "../contracts";
import type { DrawnNode, SceneRequest } from "./scene";

const undeterminedPixels = 13;

/** A class drawn this small or smaller is a dot under the links, without halo. */
const minorPixels = 4;

/** The nodes with their symbols, small to large so that the large lie on top. */
export const layOutNodes = (request: SceneRequest): DrawnNode[] => {
  if (!request.showNodes) return [];
  const classes = new Map(request.picture.classes.map((nodeClass) => [nodeClass.key, nodeClass]));
  const growth = Math.min(1.25, 1 + Math.max(0, request.zoom - request.regionZoom - 1) * 0.08);
  return request.picture.nodes
    .map((node): DrawnNode => {
      const nodeClass = node.class === null ? null : (classes.get(node.class) ?? null);
      const sizePixels = (nodeClass?.sizePixels ?? undeterminedPixels) * growth;
      return {
        node,
        nodeClass,
        at: request.project([node.lon, node.lat]),
        sizePixels,
        isSelected: node.id === request.selectedPlaceId || node.id === request.markedPlaceId,
        isMinor: nodeClass !== null && nodeClass.sizePixels <= minorPixels,
      };
    })
    .sort((one, other) => one.sizePixels - other.sizePixels || byPopulation(one.node, other.node));
};

const byPopulation = (one: PlaceNode, other: PlaceNode): number => (one.population ?? 0) - (other.population ?? 0);
