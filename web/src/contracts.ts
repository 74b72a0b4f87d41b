/**
 * What the page asks the server for. Coordinates are WGS 84 degrees, [longitude, latitude]. `null` is a missing value, never zero.
 *
 * - `GET /api/map` → {@link MapPicture}
 * - `GET /api/link-lines/{roads|bundled}/{detail}` → {@link LinkLines}, detail 0 for a region, 1 for a municipality, 2 for a town
 * - `GET /tiles` → {@link TileLayer}[]; `GET /tiles/{layer}/{z}/{x}/{y}.mvt`, Web Mercator, the MVT layer is named as the layer's id and each
 *   feature has `fid`. The base map draws these when they are listed:
 *   `municipalities` (polygons of the region), `boundaries` (lines or polygons outside it, `kind` county or municipality),
 *   `typology` (cells, `class` 1–5), `outside` (cells outside the region from 300 persons), `water` (`name`), `roads`, `places` (polygons, `id`).
 * - `GET /api/layers/{layer}/classes?attribute&year&compare&method&count` → {@link LayerClasses}
 * - `GET /places/{id}?fragment=true`, `/links/{from}/{to}?fragment=true`, `/features/{layer}/{fid}?fragment=true` → the panel as HTML
 * - `GET /tables/{layer}?fragment=true&sort&dir&filter` → the table as HTML; `/tables/{layer}.csv` the same as a file
 */

/** A name in each language of the page. */
export type LocalName = Readonly<Record<string, string>>;

export type Position = readonly [longitude: number, latitude: number];

export type NodeShape = "double-ring" | "disc" | "ring" | "diamond";

/** A class of the ruleset. Rank 1 is the highest; a class without room on the map (4 px and less) is drawn under the links without halo. */
export interface NodeClass {
  readonly key: string;
  readonly name: LocalName;
  readonly rank: number;
  readonly shape: NodeShape;
  readonly sizePixels: number;
  readonly light: string;
  readonly dark: string;
}

/** A place with its class. `class` is null when it cannot be determined (or when no class holds). */
export interface PlaceNode {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly class: string | null;
  readonly population: number | null;
  /** Differs from the decided class: notch at the symbol. */
  readonly differs: boolean;
  /** Changed by hand: pen at the symbol. */
  readonly amended: boolean;
  readonly undetermined: boolean;
}

/** The other end of a flow that leaves the region. */
export interface OutsidePlace {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** A link between two places in one dimension, one per unordered pair. `weight` is what width and cut-off go by. */
export interface PictureLink {
  readonly dimension: string;
  readonly fromId: string;
  readonly toId: string;
  readonly from: string;
  readonly to: string;
  /** Where the two ends stand: `a` is `from`, `b` is `to`. */
  readonly a: Position;
  readonly b: Position;
  /** Sum of both directions in the dimension's unit; for the combined dimension its index × 1 000. */
  readonly weight: number;
  /** In the dimension's unit, `from` → `to` and back; null where the dimension has no persons (the combined index). */
  readonly there: number | null;
  readonly back: number | null;
  /** `to` lies outside the region. */
  readonly outside: boolean;
}

/** A width class: weights from `from` up to the next class' `from`. */
export interface WidthClass {
  readonly from: number;
  readonly widthPixels: number;
}

export interface LinkDimension {
  readonly key: string;
  readonly name: LocalName;
  /** What is counted, in the plural: personer, pendlare. */
  readonly unit: LocalName;
  readonly year: string;
  /** Colour of its sample in the legend. */
  readonly light: string;
  readonly dark: string;
  readonly cutoff: { readonly inside: number; readonly outside: number };
  /** Ascending by `from`. */
  readonly widthClasses: readonly WidthClass[];
}

/** A name drawn straight on the land or water: a county outside, a lake. */
export interface AreaName {
  readonly kind: "county" | "water";
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** Everything the map draws besides tiles. */
export interface MapPicture {
  readonly region: {
    readonly name: string;
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
    /** The region's outline, simplified to about 50 m: GeoJSON MultiPolygon coordinates. */
    readonly outline: readonly (readonly (readonly Position[])[])[];
  };
  readonly classes: readonly NodeClass[];
  readonly nodes: readonly PlaceNode[];
  readonly outsidePlaces: readonly OutsidePlace[];
  readonly dimensions: readonly LinkDimension[];
  readonly links: readonly PictureLink[];
  /** Links can be drawn along the roads and bundled. */
  readonly hasLinkLines: boolean;
  readonly areaNames: readonly AreaName[];
}

/** The lines of links drawn other than straight; a link that is not among them is straight. */
export interface LinkLines {
  /** Each longitude, latitude, longitude, latitude … */
  readonly pieces: readonly (readonly number[])[];
  /** By `from~to`: pieces in order, numbered from 1, negative where drawn from their end. */
  readonly links: Readonly<Record<string, readonly number[]>>;
}

export interface LayerAttribute {
  /** Property of the tile's features; with years the property is `key@year`, e.g. `income@2023`. */
  readonly key: string;
  readonly name: LocalName;
  readonly unit: string;
  /** Ascending; empty when the attribute has one value without a year. */
  readonly years: readonly number[];
  readonly min: number | null;
  readonly max: number | null;
  /** What its values mean, in the order of a legend, where they are codes; else empty. */
  readonly classes: readonly { readonly value: string; readonly name: LocalName }[];
}

export interface TileLayer {
  readonly id: string;
  readonly name: LocalName;
  readonly kind: "polygon" | "line" | "point" | "grid";
  /** Areas that are outlines with names: lines, for what is within them to be seen. */
  readonly outlines: boolean;
  /** Numbers, and codes of named classes. */
  readonly attributes: readonly LayerAttribute[];
  readonly source: string;
  readonly year: string | null;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly minzoom: number;
  readonly maxzoom: number;
}

export type ClassMethod = "quantile" | "naturalBreaks" | "equal" | "fixed";

/** Breaks of an attribute. With `compare` the values are differences (year − compare) and the breaks lie symmetrically around 0. */
export interface LayerClasses {
  readonly method: ClassMethod;
  /** Lower bound of each class and the upper bound of the last: one more than there are classes. */
  readonly breaks: readonly number[];
  readonly counts: readonly number[];
  readonly missing: number;
  readonly unit: string;
  readonly diverging: boolean;
  /** The classes of an attribute whose values are codes; it has no breaks. */
  readonly named: readonly { readonly value: string; readonly name: string; readonly count: number }[];
}
