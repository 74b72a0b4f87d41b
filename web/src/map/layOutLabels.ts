import type { Label } from "./labels/label";
import { alwaysNamed, labelOrder, labelStyle } from "./labels/labelOrder";
import { lineOf, resampled } from "./links/line";
import { type Box, boxHoldsPoint } from "./point";
import type { DrawnLink, DrawnNode, DrawnTown, SceneRequest } from "./scene";

export type SayNumber = (value: number) => string;

/** Every name and number that wants a place at this view. */
export const labelsOf = (
  request: SceneRequest,
  nodes: readonly DrawnNode[],
  links: readonly DrawnLink[],
  towns: readonly DrawnTown[],
  sayNumber: SayNumber,
): Label[] => [
  ...nodeLabels(request, nodes),
  ...numberLabels(request, links, sayNumber),
  ...goalLabels(request, links, sayNumber),
  ...townLabels(towns),
];

const nodeLabels = (request: SceneRequest, nodes: readonly DrawnNode[]): Label[] => {
  const closer = request.zoom - request.regionZoom;
  return nodes
    .filter(
      ({ node, nodeClass, isSelected, isMinor }) =>
        isSelected || (!isMinor && !node.undetermined) || closer > 1.4 || (nodeClass === null && closer > 0.8),
    )
    .map(({ node, nodeClass, at, sizePixels, isSelected }) => {
      const rank = nodeClass?.rank ?? 8;
      const style = labelStyle(rank);
      return {
        key: `node:${node.id}`,
        text: node.name,
        ...style,
        tone: isSelected ? ("ink" as const) : style.tone,
        weight: isSelected && style.weight < 600 ? (600 as const) : style.weight,
        order: isSelected ? labelOrder.selected : labelOrder.node(rank, node.population),
        isRequired: isSelected || alwaysNamed(rank),
        anchor: { kind: "symbol" as const, at, radiusPixels: sizePixels / 2 + (isSelected ? 4 : 0) },
      };
    });
};

/** The numbers of the selected place's five strongest links, or of the selected link, on their lines. */
const numberLabels = (request: SceneRequest, links: readonly DrawnLink[], sayNumber: SayNumber): Label[] =>
  links
    .filter(({ tone, leaves }) => tone === "selected" && !leaves)
    .sort((one, other) => other.link.weight - one.link.weight)
    .slice(0, request.selectedLink ? 1 : 5)
    .map((drawn, strength) => ({
      key: `number:${drawn.key}`,
      text: sayNumber(drawn.link.weight),
      sizePixels: 13,
      weight: 600,
      tone: "number",
      order: labelOrder.number(strength),
      isRequired: false,
      anchor: { kind: "line", line: resampled(lineOf(drawn, 24), 24) },
    }));

/**
 * Where links leave the map: one name and number per goal, and one more for the selected place. The number is of every link to the goal
 * in the dimensions shown, also those that are too thin to draw: it is the same at every zoom and cut-off. An index is not summed.
 */
const goalLabels = (request: SceneRequest, links: readonly DrawnLink[], sayNumber: SayNumber): Label[] => {
  const edge: Box = { left: 0, top: 0, right: request.size.width, bottom: request.size.height };
  const goals = new Map<string, { name: string; sum: number; strongest: DrawnLink; isSelected: boolean }>();
  const add = (key: string, drawn: DrawnLink, isSelected: boolean): void => {
    const goal = goals.get(key);
    const strongest = goal && goal.strongest.link.weight > drawn.link.weight ? goal.strongest : drawn;
    const sum = goal?.sum ?? sumTo(drawn.link.toId, isSelected ? request.selectedPlaceId : null, request);
    goals.set(key, { name: drawn.link.to, sum, strongest, isSelected });
  };
  for (const drawn of links) {
    if (!drawn.leaves || !boxHoldsPoint(edge, drawn.a)) continue;
    if (drawn.tone === "selected") add(`${drawn.link.toId}:selected`, drawn, true);
    if (!request.isNarrow) add(drawn.link.toId, drawn, false);
  }
  return [...goals].map(([key, { name, sum, strongest, isSelected }]) => ({
    key: `goal:${key}`,
    text: sum === 0 ? name : `${name} ${sayNumber(sum)}`,
    sizePixels: 12,
    weight: 600,
    tone: isSelected ? "goalSelected" : "goal",
    order: labelOrder.goal(sum),
    isRequired: isSelected,
    anchor: { kind: "frame", at: strongest.b },
  }));
};

const sumTo = (goalId: string, placeId: string | null, { picture, dimensions }: SceneRequest): number => {
  const keys = dimensions.map(({ key }) => key);
  return picture.links
    .filter((link) => link.toId === goalId && (placeId === null || link.fromId === placeId) && keys.includes(link.dimension))
    .reduce((sum, { there, back }) => sum + (there ?? 0) + (back ?? 0), 0);
};

const townLabels = (towns: readonly DrawnTown[]): Label[] =>
  towns.map(({ id, name, at }) => ({
    key: `town:${id}`,
    text: name,
    sizePixels: 12,
    weight: 400,
    tone: "town",
    order: labelOrder.town,
    isRequired: false,
    anchor: { kind: "symbol", at, radiusPixels: 4 },
  }));
