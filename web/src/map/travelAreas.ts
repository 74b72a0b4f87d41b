import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { ColourName } from "./mapColours";

/** What `data-areas` answers: an area a limit, each with the smaller ones in it. */
export interface ReachedAreas {
  readonly type: "FeatureCollection";
  readonly features: readonly {
    readonly type: "Feature";
    readonly properties: { readonly minutes: number };
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
  }[];
}

export const areaSource = "areas";

/** What the areas stand in place of. */
export const hiddenByAreas = ["travel", "travel-empty", "travel-unknown", "limit", "limit-halo"] as const;

const bands: readonly ColourName[] = ["amount-6", "amount-5", "amount-4", "amount-3", "amount-2", "amount-1"];
const mostApart = 3;

/** The largest first, so that the smaller lie upon it; up to three take every other colour, so that they are told apart. */
export const areaData = (areas: ReachedAreas | null): { type: "FeatureCollection"; features: unknown[] } => {
  const features = areas?.features ?? [];
  const rising = features.map(({ properties }) => properties.minutes).sort((one, other) => one - other);
  const step = rising.length <= mostApart ? 2 : 1;
  return {
    type: "FeatureCollection",
    features: [...features]
      .sort((one, other) => other.properties.minutes - one.properties.minutes)
      .map((feature) => ({
        ...feature,
        properties: { minutes: feature.properties.minutes, band: step * rising.indexOf(feature.properties.minutes) },
      })),
  };
};

/** Areas by band, their borders, and the minutes along the borders: told apart without colours too. */
export const areaLayers = (of: (name: ColourName) => string): LayerSpecification[] => {
  const fill = [
    "match",
    ["get", "band"],
    ...bands.flatMap((name, band) => [band, of(name)]),
    of("land"),
  ] as unknown as ExpressionSpecification;
  return [
    {
      id: "areas",
      type: "fill",
      source: areaSource,
      layout: { "fill-sort-key": ["-", 0, ["get", "minutes"]] },
      paint: { "fill-color": fill, "fill-opacity": 0.85 },
    },
    // Over a whole region the areas are as narrow as roads: a wide border would hide them.
    {
      id: "areas-border",
      type: "line",
      source: areaSource,
      paint: { "line-color": of("ink"), "line-width": ["interpolate", ["linear"], ["zoom"], 8, 0.2, 11, 1.2] },
    },
    {
      id: "areas-minutes",
      type: "symbol",
      source: areaSource,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 320,
        "text-field": ["concat", ["to-string", ["get", "minutes"]], " min"],
        "text-font": ["Samplan Sans"],
        "text-size": 12,
      },
      paint: { "text-color": of("ink"), "text-halo-color": of("land"), "text-halo-width": 2 },
    },
  ];
};
