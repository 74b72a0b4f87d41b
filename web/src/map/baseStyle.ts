import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { MapPicture, TileLayer } from "../contracts";
import type { MapColours } from "./mapColours";

/** Own layers are put in below this one: above land and water, under the borders. */
export const lowestBorder = "municipal-border";

const baseLayers = ["municipalities", "boundaries", "typology", "outside", "water", "roads", "places"];

/** Layers that the base map draws by itself; every other one is an own layer. */
export const isBaseLayer = (id: string): boolean => baseLayers.includes(id);

/** The base map from what is imported: land, typology, water, roads, borders. What is missing is left out. */
export const baseStyle = (picture: MapPicture, tileLayers: readonly TileLayer[], colours: MapColours): StyleSpecification => {
  const present = tileLayers.filter(({ id }) => isBaseLayer(id));
  const sources: Record<string, SourceSpecification> = Object.fromEntries(present.map((layer) => [layer.id, tileSource(layer)]));
  sources.region = {
    type: "geojson",
    data: { type: "MultiPolygon", coordinates: picture.region.outline as unknown as [number, number][][][] },
  };
  // Where nobody has told the region's borders, nothing lies outside.
  const ground = colours.of(picture.region.outline.length === 0 ? "land" : "outside");
  const layers = layersOf(colours, ground).filter((layer) => !("source" in layer) || layer.source in sources);
  return { version: 8, sources, layers };
};

export const tileSource = ({ id, bounds, minzoom, maxzoom }: TileLayer): SourceSpecification => ({
  type: "vector",
  tiles: [`${location.origin}/tiles/${encodeURIComponent(id)}/{z}/{x}/{y}.mvt`],
  bounds: [...bounds],
  minzoom,
  maxzoom,
  promoteId: "fid",
});

const layersOf = (colours: MapColours, ground: string): LayerSpecification[] => {
  const { of } = colours;
  const typology: LayerSpecification["paint"] = {
    "fill-color": [
      "match",
      ["get", "class"],
      1,
      of("typology-1"),
      2,
      of("typology-2"),
      3,
      of("typology-3"),
      4,
      of("typology-4"),
      5,
      of("typology-5"),
      of("land"),
    ],
    "fill-antialias": false,
  };
  return [
    { id: "ground", type: "background", paint: { "background-color": ground } },
    {
      id: "outside",
      type: "fill",
      source: "outside",
      "source-layer": "outside",
      paint: { "fill-color": of("outside-cell"), "fill-antialias": false },
    },
    { id: "land", type: "fill", source: "region", paint: { "fill-color": of("land") } },
    { id: "typology", type: "fill", source: "typology", "source-layer": "typology", paint: typology },
    { id: "water", type: "fill", source: "water", "source-layer": "water", paint: { "fill-color": of("water") } },
    {
      id: "roads",
      type: "line",
      source: "roads",
      "source-layer": "roads",
      minzoom: 8,
      paint: { "line-color": of("road"), "line-width": ["interpolate", ["linear"], ["zoom"], 8, 0.6, 13, 2.4] },
    },
    {
      id: "outside-border",
      type: "line",
      source: "boundaries",
      "source-layer": "boundaries",
      paint: { "line-color": of("border-municipal"), "line-width": 0.8, "line-dasharray": [4, 3] },
    },
    {
      id: lowestBorder,
      type: "line",
      source: "municipalities",
      "source-layer": "municipalities",
      paint: { "line-color": of("border-municipal"), "line-width": 0.8 },
    },
    {
      id: "region-border",
      type: "line",
      source: "region",
      layout: { "line-join": "round" },
      paint: { "line-color": of("border-region"), "line-width": 1.3 },
    },
    {
      id: "places",
      type: "line",
      source: "places",
      "source-layer": "places",
      minzoom: 9.5,
      paint: { "line-color": of("control"), "line-width": 0.8, "line-opacity": 0.7 },
    },
  ];
};
