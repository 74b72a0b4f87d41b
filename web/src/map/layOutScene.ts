import type { PlacedLabel } from "./labels/label";
import type { MeasureText } from "./labels/placeLabels";
import { labelledLine, placeLabels, symbolCost } from "./labels/placeLabels";
import { labelsOf, type SayNumber } from "./layOutLabels";
import { type Bows, layOutLinks } from "./layOutLinks";
import { layOutNodes } from "./layOutNodes";
import { lineOf, resampled } from "./links/line";
import { type Box, boxAround, boxHoldsPoint, type Point } from "./point";
import type { DrawnLink, DrawnTown, Scene, SceneRequest } from "./scene";

/** Room between a label and the frame. */
const marginPixels = 8;

/** What is kept between two layouts, so that a moving map does not shimmer. */
export interface LayoutMemory {
  bows: Bows;
  bowZoom: number;
  /** Where each label's middle stood from its anchor at rest. */
  offsets: Map<string, Point>;
}

export const emptyMemory = (): LayoutMemory => ({ bows: new Map(), bowZoom: Number.NaN, offsets: new Map() });

export interface LabelTools {
  readonly measure: MeasureText;
  readonly sayNumber: SayNumber;
  /** Buttons, scale bar and sources on the map. */
  readonly fixed: readonly Box[];
}

/** Lays out everything above the base map. At rest labels are placed anew; while the map moves they keep their place by their anchor. */
export const layOutScene = (request: SceneRequest, memory: LayoutMemory, tools: LabelTools, isMoving: boolean): Scene => {
  if (!isMoving && Math.abs(memory.bowZoom - request.zoom) > 1e-6) {
    memory.bows = new Map();
    memory.bowZoom = request.zoom;
  }
  const { width, height } = request.size;
  const frame = { left: marginPixels, top: marginPixels, right: width - marginPixels, bottom: height - marginPixels };
  const nodes = layOutNodes(request);
  const links = layOutLinks(request, nodes, memory.bows);
  const towns = townsOf(request, links);
  const wanted = labelsOf(request, nodes, links, towns, tools.sayNumber);

  if (isMoving) {
    const labels = wanted.flatMap((label): PlacedLabel[] => {
      const offset = memory.offsets.get(label.key);
      if (!offset) return [];
      const at = anchorPoint(label.anchor);
      const centre = { x: at.x + offset.x, y: at.y + offset.y };
      return [{ label, centre, box: boxAround(centre, 1) }];
    });
    return { frame, links, towns, nodes, labels };
  }

  const inFrame = wanted.filter(({ anchor }) => anchor.kind !== "symbol" || boxHoldsPoint(frame, anchor.at));
  const symbols = [
    ...nodes.map(({ at, sizePixels, isMinor, isSelected, nodeClass }) => ({
      box: boxAround(at, isMinor ? 2 : sizePixels / 2 + (isSelected ? 4 : 1)),
      cost: isSelected ? symbolCost(1, false) : symbolCost(nodeClass?.rank ?? 5, isMinor),
    })),
    ...towns.map(({ at }) => ({ box: boxAround(at, 4), cost: symbolCost(5, false) })),
  ];
  const lines = links.map((link) => labelledLine(link.path ? resampled(link.path, 16) : lineOf(link, 8), link.widthPixels));
  const labels = placeLabels(inFrame, { frame, symbols, fixed: tools.fixed, lines }, tools.measure);
  memory.offsets = new Map(
    labels.map(({ label, centre }) => {
      const at = anchorPoint(label.anchor);
      return [label.key, { x: centre.x - at.x, y: centre.y - at.y }];
    }),
  );
  return { frame, links, towns, nodes, labels };
};

const anchorPoint = (anchor: PlacedLabel["label"]["anchor"]): Point =>
  anchor.kind === "line" ? (anchor.line[Math.floor(anchor.line.length / 2)] as Point) : anchor.at;

/** Places outside the region that a drawn link reaches within the frame. */
const townsOf = (request: SceneRequest, links: readonly DrawnLink[]): DrawnTown[] => {
  const towns = new Map<string, DrawnTown>();
  for (const { link, leaves, b } of links) if (link.outside && !leaves) towns.set(link.toId, { id: link.toId, name: link.to, at: b });
  return request.picture.outsidePlaces.flatMap(({ id }) => towns.get(id) ?? []);
};
