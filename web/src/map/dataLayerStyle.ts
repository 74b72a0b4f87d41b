import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { LayerAttribute, LayerClasses, TileLayer } from "../contracts";
import type { ShownLayer } from "../state/pageState";
import { classColours, namedColours } from "./classColours";
import type { MapColours } from "./mapColours";

/** Every map layer of the reader's own layers begins with this. */
export const ownPrefix = "own-";

/** What an outline has its name from. */
const outlineName = "region_name";

/** Name of the hatching for what is missing. */
export const missingPattern = "missing";

/** The map layers of one own layer: choropleth or grid, graduated symbol, or line; what is missing is hatched or drawn small, never as zero. */
export const dataLayerStyle = (
  shown: ShownLayer,
  layer: TileLayer,
  classes: LayerClasses | null,
  colours: MapColours,
): LayerSpecification[] => {
  const attribute = layer.attributes.find(({ key }) => key === shown.attribute);
  const common = { id: ownPrefix + layer.id, source: layer.id, "source-layer": layer.id } as const;
  if (layer.outlines && !classes) return outlines(common, colours);
  if (!attribute || !classes) return [plainLayer(layer, common, colours)];
  if (classes.named.length > 0) return byName(attribute.key, classes, layer, common, colours);
  const amount = amountOf(shown, attribute);
  const palette = classColours(classes.breaks.length - 1, classes.diverging).map((name) => colours.of(name));
  const colour = stepped(amount, classes.breaks, palette, colours.of("control"));
  switch (layer.kind) {
    case "polygon":
    case "grid": {
      const outline = layer.kind === "polygon" ? { "fill-outline-color": colours.of("land") } : { "fill-antialias": false };
      const missing = { ...common, id: `${common.id}-missing`, filter: ["!", amount.isKnown] as ExpressionSpecification };
      return [
        { ...common, type: "fill", filter: amount.isKnown, paint: { "fill-color": colour, ...outline } },
        { ...missing, type: "fill", paint: { "fill-pattern": missingPattern } },
      ];
    }
    case "line": {
      const widths = palette.map((_, index) => 1.2 + 1.2 * index);
      return [{ ...common, type: "line", paint: { "line-color": colour, "line-width": stepped(amount, classes.breaks, widths, 0.8) } }];
    }
    case "point": {
      const radii = palette.map((_, index) => pointRadius(index, palette.length));
      return [
        {
          ...common,
          type: "circle",
          paint: {
            "circle-color": classes.diverging ? colour : colours.of("amount-4"),
            "circle-radius": stepped(amount, classes.breaks, radii, 3),
            "circle-stroke-color": colours.of("land"),
            "circle-stroke-width": 1.3,
          },
        },
      ];
    }
  }
};

/** How large a sign of a class is, pixels: the more, the larger. */
export const pointRadius = (index: number, count: number): number => 4 + (14 * (index + 1)) / count;

/** Areas, lines or points in the colours of named classes; what has no class is hatched or drawn small. */
const byName = (
  key: string,
  { named }: LayerClasses,
  { kind }: TileLayer,
  common: { id: string; source: string; "source-layer": string },
  colours: MapColours,
): LayerSpecification[] => {
  const palette = namedColours(named.length);
  const pairs = named.flatMap(({ value }, index) => [value, colours.of(palette[index] ?? "control")]);
  const colour = ["match", ["to-string", ["get", key]], ...pairs, colours.of("control")] as unknown as ExpressionSpecification;
  const isKnown = ["has", key] as ExpressionSpecification;
  if (kind === "line") return [{ ...common, type: "line", paint: { "line-color": colour, "line-width": 2.4 } }];
  if (kind === "point") {
    const radius = ["case", isKnown, 6, 3] as unknown as ExpressionSpecification;
    const stroke = { "circle-stroke-color": colours.of("land"), "circle-stroke-width": 1.3 };
    return [{ ...common, type: "circle", paint: { "circle-color": colour, "circle-radius": radius, ...stroke } }];
  }
  const outline = kind === "polygon" ? { "fill-outline-color": colours.of("land") } : { "fill-antialias": false };
  const missing = { ...common, id: `${common.id}-missing`, filter: ["!", isKnown] as ExpressionSpecification };
  return [
    { ...common, type: "fill", filter: isKnown, paint: { "fill-color": colour, ...outline } },
    { ...missing, type: "fill", paint: { "fill-pattern": missingPattern } },
  ];
};

/** Outlines with names: what is within them is to be seen, so they are lines and no areas. */
const outlines = (common: { id: string; source: string; "source-layer": string }, colours: MapColours): LayerSpecification[] => [
  { ...common, type: "line", paint: { "line-color": colours.of("ink"), "line-width": 2 } },
  {
    ...common,
    id: `${common.id}-name`,
    type: "symbol",
    layout: { "text-field": ["get", outlineName], "text-font": ["Samplan Sans"], "text-size": 13, "text-padding": 14 },
    paint: { "text-color": colours.of("ink"), "text-halo-color": colours.of("land"), "text-halo-width": 2 },
  },
];

const plainLayer = (
  layer: TileLayer,
  common: { id: string; source: string; "source-layer": string },
  colours: MapColours,
): LayerSpecification => {
  const colour = colours.of("accent");
  switch (layer.kind) {
    case "polygon":
    case "grid":
      return { ...common, type: "fill", paint: { "fill-color": colours.of("amount-2"), "fill-outline-color": colour } };
    case "line":
      return { ...common, type: "line", paint: { "line-color": colour, "line-width": 1.6 } };
    case "point":
      return {
        ...common,
        type: "circle",
        paint: { "circle-color": colour, "circle-radius": 4, "circle-stroke-color": colours.of("land"), "circle-stroke-width": 1.3 },
      };
  }
};

/** The number that a feature is drawn by, and whether the feature has it. */
interface Amount {
  readonly value: ExpressionSpecification;
  readonly isKnown: ExpressionSpecification;
}

const amountOf = ({ year, compare }: ShownLayer, { key, years }: LayerAttribute): Amount => {
  const property = (of: number | null): string => (years.length === 0 ? key : `${key}@${of ?? years.at(-1)}`);
  const number = (of: number | null): ExpressionSpecification => ["to-number", ["get", property(of)]];
  if (compare === null || years.length === 0) return { value: number(year), isKnown: ["has", property(year)] };
  return { value: ["-", number(year), number(compare)], isKnown: ["all", ["has", property(year)], ["has", property(compare)]] };
};

const stepped = <T extends string | number>(
  { value, isKnown }: Amount,
  breaks: readonly number[],
  steps: readonly T[],
  missing: T,
): ExpressionSpecification => {
  const pairs = laterSteps(breaks, steps);
  const step = pairs.length > 0 ? ["step", value, steps[0], ...pairs] : (steps[0] ?? missing);
  return ["case", isKnown, step, missing] as unknown as ExpressionSpecification;
};

/** Break and value of each class from the second on; two equal breaks would be no expression. */
const laterSteps = <T>(breaks: readonly number[], values: readonly T[]): (number | T)[] => {
  const pairs: (number | T)[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 1; index < values.length; index++) {
    const from = breaks[index];
    if (from === undefined || from <= last) continue;
    pairs.push(from, values[index] as T);
    last = from;
  }
  return pairs;
};
