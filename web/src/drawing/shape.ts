import type { Position } from "../contracts";

/** Degrees WGS 84, longitude first, as in RFC 7946. The ring of an area ends where it began. */
export type ShapeGeometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Position[])[] };

export type ShapeKind = "Point" | "Line" | "Area";

/** One thing that is drawn. */
export interface Shape {
  readonly id: number;
  readonly geometry: ShapeGeometry;
}

export const kindOf = ({ type }: ShapeGeometry): ShapeKind => (type === "Point" ? "Point" : type === "LineString" ? "Line" : "Area");

/** Every part of it as a list of positions. */
export const linesOf = (geometry: ShapeGeometry): readonly (readonly Position[])[] => {
  if (geometry.type === "Point") return [[geometry.coordinates]];
  return geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
};

/** Single parts from what a server or a file gives: a geometry, a collection, a feature or several. */
export const readShapes = (json: unknown): ShapeGeometry[] => {
  if (typeof json !== "object" || json === null) return [];
  const { type, coordinates, geometry, geometries, features } = json as Record<string, unknown>;
  if (Array.isArray(features)) return features.flatMap(readShapes);
  if (Array.isArray(geometries)) return geometries.flatMap(readShapes);
  if (geometry) return readShapes(geometry);
  if (!Array.isArray(coordinates) || coordinates.length === 0) return [];
  if (typeof type === "string" && type.startsWith("Multi"))
    return coordinates.flatMap((part) => readShapes({ type: type.slice("Multi".length), coordinates: part }));
  return type === "Point" || type === "LineString" || type === "Polygon"
    ? [{ type, coordinates: rounded(coordinates) } as ShapeGeometry]
    : [];
};

// A tenth of a millimetre: what more digits say nobody has measured.
const rounded = (value: unknown): unknown => (Array.isArray(value) ? value.map(rounded) : roundDegrees(Number(value)));

export const roundDegrees = (degrees: number): number => Math.round(degrees * 1e9) / 1e9;

/** What the form sends: nothing, one geometry, or a collection of them. */
export const writeShapes = (shapes: readonly Shape[]): string => {
  const geometries = shapes.map(({ geometry }) => geometry);
  if (geometries.length === 0) return "";
  return JSON.stringify(geometries.length === 1 ? geometries[0] : { type: "GeometryCollection", geometries });
};
