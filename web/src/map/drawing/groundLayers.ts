import type { LayerSpecification } from "maplibre-gl";
import type { Ground } from "../../drawing/ground";
import type { ShapeGeometry } from "../../drawing/shape";
import type { MapColours } from "../mapColours";

export const groundSources = ["others", "drawings", "services", "place-nodes", "sketch", "marked"] as const;

type Feature = { type: "Feature"; geometry: ShapeGeometry; properties: Record<string, string | number | boolean> };
export type Features = { type: "FeatureCollection"; features: Feature[] };

export const features = (given: readonly (readonly [ShapeGeometry, Feature["properties"]])[]): Features => ({
  type: "FeatureCollection",
  features: given.map(([geometry, properties]) => ({ type: "Feature", geometry, properties })),
});

export const groundFeatures = (ground: Ground): Record<"others" | "drawings" | "services" | "place-nodes", Features> => ({
  others: features(ground.others.map(({ geometry, number }) => [geometry, { name: String(number), number }])),
  drawings: features(ground.drawings.map(({ geometry, title }) => [geometry, { name: title }])),
  services: features(ground.services.map(({ at, label }) => [{ type: "Point", coordinates: at }, { name: label }])),
  "place-nodes": features(ground.places.map(({ at, label }) => [{ type: "Point", coordinates: at }, { name: label }])),
});

const isA = (type: "Point" | "LineString" | "Polygon"): LayerSpecification extends { filter?: infer F } ? F : never =>
  ["==", ["geometry-type"], type] as never;

/** What lies over the base map: others' in grey, the edition's own, services and places; on top what is being drawn. */
export const groundLayers = ({ of }: MapColours, ink: string, showsServices: boolean): LayerSpecification[] => {
  const drawn = (source: string, colour: string, width: number, dash: number[] | null): LayerSpecification[] => [
    { id: `${source}-fill`, type: "fill", source, filter: isA("Polygon"), paint: { "fill-color": colour, "fill-opacity": 0.15 } },
    {
      id: `${source}-line`,
      type: "line",
      source,
      filter: ["!=", ["geometry-type"], "Point"],
      layout: { "line-join": "round", "line-cap": dash ? "butt" : "round" },
      paint: { "line-color": colour, "line-width": width, ...(dash ? { "line-dasharray": dash } : {}) },
    },
    {
      id: `${source}-point`,
      type: "circle",
      source,
      filter: isA("Point"),
      paint: { "circle-color": colour, "circle-radius": 5, "circle-stroke-color": of("panel"), "circle-stroke-width": 1.5 },
    },
  ];
  const label = (source: string, size: number): LayerSpecification => ({
    id: `${source}-name`,
    type: "symbol",
    source,
    layout: {
      "text-field": ["get", "name"],
      "text-font": ["Samplan Sans"],
      "text-size": size,
      "text-anchor": "left",
      "text-offset": [0.7, 0],
      "text-max-width": 14,
    },
    paint: { "text-color": of("ink"), "text-halo-color": of("land"), "text-halo-width": 1.6 },
  });
  const places: LayerSpecification = {
    id: "place-nodes",
    type: "circle",
    source: "place-nodes",
    paint: { "circle-color": of("ink-muted"), "circle-radius": 3.5, "circle-stroke-color": of("land"), "circle-stroke-width": 1 },
  };
  const services: LayerSpecification = {
    id: "services",
    type: "circle",
    source: "services",
    paint: { "circle-color": of("panel"), "circle-radius": 4, "circle-stroke-color": of("accent"), "circle-stroke-width": 2 },
  };
  return [
    ...drawn("others", of("control"), 2, [3, 2]),
    ...drawn("drawings", of("accent"), 2, null),
    ...(showsServices ? [services] : []),
    places,
    label("place-nodes", 12),
    label("drawings", 12),
    label("others", 13),
    ...drawn("sketch", ink, 3, null),
    {
      id: "marked",
      type: "circle",
      source: "marked",
      paint: { "circle-color": ink, "circle-opacity": 0, "circle-radius": 11, "circle-stroke-color": ink, "circle-stroke-width": 3 },
    },
  ];
};
