import { type Box, boxesMeet, boxHolds, boxOf, type Point, segmentMeetsBox } from "../point";
import { candidatesFor } from "./candidates";
import type { Label, PlacedLabel } from "./label";

/** What a label should keep clear of. */
export interface LabelSurroundings {
  readonly frame: Box;
  /** Symbols and what it costs to lie on them. */
  readonly symbols: readonly { readonly box: Box; readonly cost: number }[];
  /** Buttons and scale bar on the map: nothing lies on them. */
  readonly fixed: readonly Box[];
  /** Lines cost by their width. */
  readonly lines: readonly LabelledLine[];
}

/** A line with the box round it, so that most labels need not ask further. */
export interface LabelledLine {
  readonly points: readonly Point[];
  readonly widthPixels: number;
  readonly box: Box;
}

export const labelledLine = (points: readonly Point[], widthPixels: number): LabelledLine => ({
  points,
  widthPixels,
  box: boxOf(points, widthPixels / 2),
});

export type MeasureText = (label: Label) => number;

/** Costs of lying on something. A label that is not required stays away when its best place costs more than `bearable`. */
const bearable = 100;
const onLabel = 3000;
const onFixed = 6000;

/** What it costs to lie on a symbol: hardly anything on the smallest, much on the upper classes. */
export const symbolCost = (rank: number, isMinor: boolean): number => (isMinor ? 6 : rank <= 4 ? 1500 : 150);

/**
 * Gives labels their places, in order: each takes the cheapest of its candidates that lies inside the frame, clear of labels and
 * symbols first and of thick lines second. One without a clear place is left out, unless it is required: then it lies where it covers
 * least. Nothing is ever cut by the frame. The same input gives the same places.
 */
export const placeLabels = (labels: readonly Label[], around: LabelSurroundings, measure: MeasureText): PlacedLabel[] => {
  const placed: PlacedLabel[] = [];
  for (const label of [...labels].sort((one, other) => one.order - other.order || one.key.localeCompare(other.key))) {
    const width = measure(label);
    const height = label.sizePixels * 1.15;
    let best: { place: PlacedLabel; cost: number } | null = null;
    for (const { centre, cost } of candidatesFor(label, width, height, around.frame)) {
      if (best !== null && cost >= best.cost) continue;
      const box = { left: centre.x - width / 2, right: centre.x + width / 2, top: centre.y - height / 2, bottom: centre.y + height / 2 };
      if (!boxHolds(around.frame, box)) continue;
      const total = cost + obstruction(label, box, placed, around);
      if (best === null || total < best.cost) best = { place: { label, centre, box }, cost: total };
    }
    if (best && (best.cost < bearable || label.isRequired)) placed.push(best.place);
  }
  return placed;
};

const obstruction = (label: Label, box: Box, placed: readonly PlacedLabel[], around: LabelSurroundings): number => {
  let cost = 0;
  for (const other of placed) if (boxesMeet(withGap(box), other.box)) cost += onLabel;
  for (const fixed of around.fixed) if (boxesMeet(box, fixed)) cost += onFixed;
  for (const symbol of around.symbols) if (boxesMeet(box, symbol.box)) cost += symbol.cost;
  if (label.anchor.kind === "line") return cost;
  for (const line of around.lines) if (boxesMeet(line.box, box) && lineMeetsBox(line, box)) cost += line.widthPixels * 0.9;
  return cost;
};

/** Two names side by side need a gap to be read as two. */
const withGap = ({ left, top, right, bottom }: Box): Box => ({ left: left - 5, top, right: right + 5, bottom });

const lineMeetsBox = ({ points, widthPixels }: LabelledLine, box: Box): boolean => {
  const reach = widthPixels / 2;
  const grown = { left: box.left - reach, right: box.right + reach, top: box.top - reach, bottom: box.bottom + reach };
  for (let step = 1; step < points.length; step++)
    if (segmentMeetsBox(points[step - 1] as Point, points[step] as Point, grown)) return true;
  return false;
};
