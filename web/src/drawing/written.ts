import type { Position } from "../contracts";
import { readShapes, type ShapeGeometry } from "./shape";
import { readPositions } from "./typedPosition";

/** What stands in the form's field, as the server reads it too: GeoJSON, or a position a line. Null where it is neither. */
export const readWritten = (text: string): ShapeGeometry[] | null => {
  if (text.trim() === "") return [];
  try {
    return readShapes(JSON.parse(text));
  } catch {
    const positions = readPositions(text);
    return positions && positions.length > 0 ? [ofPositions(positions)] : null;
  }
};

const ofPositions = (positions: readonly Position[]): ShapeGeometry => {
  const [first, last] = [positions[0] as Position, positions.at(-1) as Position];
  if (positions.length === 1) return { type: "Point", coordinates: first };
  const isClosed = positions.length > 3 && first[0] === last[0] && first[1] === last[1];
  return isClosed ? { type: "Polygon", coordinates: [positions] } : { type: "LineString", coordinates: positions };
};
