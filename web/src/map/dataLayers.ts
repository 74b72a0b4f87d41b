import type { ExpressionSpecification, Map as MapLibreMap } from "maplibre-gl";
import { fetchClasses } from "../api";
import type { LayerAttribute, LayerClasses, TileLayer } from "../contracts";
import type { ShownLayer } from "../state/pageState";
import { lowestBorder, tileSource } from "./baseStyle";
import { classColours } from "./classColours";
import { classesAddress } from "./classesAddress";
import type { MapColours } from "./mapColours";

const prefix = "own-";
const radiusOf = (index: number, count: number): number => 4 + (14 * (index + 1)) / count;

/** The reader's own layers on the map: choropleth, grid, graduated symbol or line, classed by the server. */
export class DataLayers {
  readonly #map: MapLibreMap;
  readonly #known: ReadonlyMap<string, TileLayer>;
  readonly #failed: () => void;
  #asked = 0;

  constructor(map: MapLibreMap, tileLayers: readonly TileLayer[], failed: () => void) {
    this.#map = map;
    this.#known = new Map(tileLayers.map((layer) => [layer.id, layer]));
    this.#failed = failed;
  }

  layerIds(): string[] {
    return this.#map
      .getStyle()
      .layers.flatMap(({ id }) => (id.startsWith(prefix) ? [id] : []))
      .reverse();
  }

  /** Draws these layers, the last uppermost, and takes away the others. */
  async show(layers: readonly ShownLayer[], colours: MapColours): Promise<void> {
    const turn = ++this.#asked;
    const classed = await Promise.all(layers.map(async (shown) => ({ shown, classes: await this.#classes(shown) })));
    if (turn !== this.#asked || !this.#map.getStyle()) return;
    for (const id of this.layerIds()) this.#map.removeLayer(id);
    for (const { shown, classes } of classed) this.#add(shown, classes, colours);
  }

  async #classes(shown: ShownLayer): Promise<LayerClasses | null> {
    if (shown.attribute === null) return null;
    return fetchClasses(classesAddress(shown)).catch(() => {
      this.#failed();
      return null;
    });
  }

  #add(shown: ShownLayer, classes: LayerClasses | null, colours: MapColours): void {
    const layer = this.#known.get(shown.id);
    if (!layer) return;
    if (!this.#map.getSource(layer.id)) this.#map.addSource(layer.id, tileSource(layer));
    const attribute = layer.attributes.find(({ key }) => key === shown.attribute);
    const amount = classes && attribute ? amountOf(shown, attribute) : null;
    const palette = classes ? classColours(classes.breaks.length - 1, classes.diverging).map((name) => colours.of(name)) : [];
    const colour = amount && classes ? stepped(amount, classes.breaks, palette, colours.of("land")) : colours.of("accent");
    const common = { source: layer.id, "source-layer": layer.id } as const;
    const below = layer.kind === "point" || layer.kind === "line" ? undefined : this.#map.getLayer(lowestBorder) ? lowestBorder : undefined;
    const id = `${prefix}${layer.id}`;
    if (layer.kind === "polygon" || layer.kind === "grid") {
      const opacity = amount ? 1 : 0.25;
      this.#map.addLayer(
        {
          id,
          ...common,
          type: "fill",
          paint: { "fill-color": colour, "fill-opacity": opacity, "fill-antialias": layer.kind === "polygon" },
        },
        below,
      );
    } else if (layer.kind === "line") {
      const widths = classes ? palette.map((_, index) => 1.2 + 1.2 * index) : [];
      const width = amount && classes ? steppedNumber(amount, classes.breaks, widths, 1) : 1.6;
      this.#map.addLayer({ id, ...common, type: "line", paint: { "line-color": colour, "line-width": width } });
    } else {
      const radii = classes ? palette.map((_, index) => radiusOf(index, palette.length)) : [];
      const radius = amount && classes ? steppedNumber(amount, classes.breaks, radii, 3) : 4;
      const fill = classes?.diverging ? colour : colours.of("amount-4");
      this.#map.addLayer({
        id,
        ...common,
        type: "circle",
        paint: {
          "circle-color": amount ? fill : colour,
          "circle-radius": radius,
          "circle-opacity": 0.85,
          "circle-stroke-color": colours.of("land"),
          "circle-stroke-width": 1.3,
        },
      });
    }
  }
}

/** The number that a feature is drawn by: null where it is missing, so that missing never becomes zero. */
const amountOf = ({ year, compare }: ShownLayer, { key, years }: LayerAttribute): ExpressionSpecification => {
  const property = (of: number | null): string => (years.length === 0 ? key : `${key}@${of ?? years.at(-1)}`);
  if (compare === null || years.length === 0) return ["get", property(year)];
  return [
    "case",
    ["all", ["has", property(year)], ["has", property(compare)]],
    ["-", ["to-number", ["get", property(year)]], ["to-number", ["get", property(compare)]]],
    ["literal", null],
  ] as unknown as ExpressionSpecification;
};

const isNumber = (amount: ExpressionSpecification): ExpressionSpecification => ["==", ["typeof", amount], "number"];

const stepped = (
  amount: ExpressionSpecification,
  breaks: readonly number[],
  palette: readonly string[],
  missing: string,
): ExpressionSpecification =>
  ["case", isNumber(amount), ["step", amount, palette[0], ...inner(breaks, palette)], missing] as unknown as ExpressionSpecification;

const steppedNumber = (
  amount: ExpressionSpecification,
  breaks: readonly number[],
  steps: readonly number[],
  missing: number,
): ExpressionSpecification =>
  ["case", isNumber(amount), ["step", amount, steps[0], ...inner(breaks, steps)], missing] as unknown as ExpressionSpecification;

/** Break and value of each class from the second on; equal breaks would be an invalid expression. */
const inner = <T>(breaks: readonly number[], values: readonly T[]): (number | T)[] => {
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
