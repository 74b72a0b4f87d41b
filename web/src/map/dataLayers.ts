import type { Map as MapLibreMap } from "maplibre-gl";
import { fetchClasses } from "../api";
import type { LayerClasses, TileLayer } from "../contracts";
import type { ShownLayer } from "../state/pageState";
import { lowestBorder, tileSource } from "./baseStyle";
import { classesAddress } from "./classesAddress";
import { dataLayerStyle, missingPattern, ownPrefix } from "./dataLayerStyle";
import { hatching } from "./hatching";
import type { MapColours } from "./mapColours";

/** The reader's own layers on the map, classed by the server. */
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

  /** Ids of the map layers, uppermost first. */
  layerIds(): string[] {
    return this.#map
      .getStyle()
      .layers.flatMap(({ id }) => (id.startsWith(ownPrefix) ? [id] : []))
      .reverse();
  }

  /** Draws these layers, the last uppermost, and takes away the others. */
  async show(layers: readonly ShownLayer[], colours: MapColours): Promise<void> {
    const turn = ++this.#asked;
    const classed = await Promise.all(layers.map(async (shown) => ({ shown, classes: await this.#classes(shown) })));
    if (turn !== this.#asked || !this.#map.getStyle()) return;
    for (const id of this.layerIds()) this.#map.removeLayer(id);
    if (!this.#map.hasImage(missingPattern)) this.#map.addImage(missingPattern, hatching(colours.of("control")), { pixelRatio: 2 });
    for (const { shown, classes } of classed) this.#add(shown, classes, colours);
  }

  #add(shown: ShownLayer, classes: LayerClasses | null, colours: MapColours): void {
    const layer = this.#known.get(shown.id);
    if (!layer) return;
    if (!this.#map.getSource(layer.id)) this.#map.addSource(layer.id, tileSource(layer));
    const isArea = layer.kind === "polygon" || layer.kind === "grid";
    const below = isArea && this.#map.getLayer(lowestBorder) ? lowestBorder : undefined;
    for (const style of dataLayerStyle(shown, layer, classes, colours)) this.#map.addLayer(style, below);
  }

  async #classes(shown: ShownLayer): Promise<LayerClasses | null> {
    if (shown.attribute === null) return null;
    return fetchClasses(classesAddress(shown, document.documentElement.lang)).catch(() => {
      this.#failed();
      return null;
    });
  }
}
