import type { CircleLayerSpecification } from "maplibre-gl";
import type { Position } from "../contracts";
import type { ColourName } from "./mapColours";

/** A service. */
export interface TravelSite {
  readonly at: Position;
  readonly isOpen: boolean;
  /** People who would have none within the limit if it closed: how large it is drawn. */
  readonly stranded: number;
}

const [smallestSite, largestSite] = [4, 16];

/** The area of a circle is as many people as hang on the service. */
export const siteData = (sites: readonly TravelSite[]) => {
  const most = Math.max(1, ...sites.map(({ stranded }) => stranded));
  return {
    type: "FeatureCollection",
    features: sites.map(({ at, isOpen, stranded }) => ({
      type: "Feature",
      properties: { isOpen, radius: smallestSite + (largestSite - smallestSite) * Math.sqrt(stranded / most) },
      geometry: { type: "Point", coordinates: [at[0], at[1]] },
    })),
  };
};

/** Those that are open filled, those thought away as rings. */
export const siteLayer = (of: (name: ColourName) => string): CircleLayerSpecification => ({
  id: "sites",
  type: "circle",
  source: "sites",
  paint: {
    "circle-radius": ["get", "radius"],
    "circle-color": ["case", ["get", "isOpen"], of("link-selected"), of("land")],
    "circle-opacity": 0.85,
    "circle-stroke-color": ["case", ["get", "isOpen"], of("land"), of("link-selected")],
    "circle-stroke-width": 1.5,
  },
});
