import type { Position } from "../contracts";
import { toDegrees } from "./sweref";

const number = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * A position as people type it: latitude and longitude, or northing and easting in SWEREF 99 TM, between them a space, a semicolon or (with decimal points) a
 * comma. Null where it is neither, or lies nowhere near Sweden.
 */
export const readPosition = (text: string): Position | null => {
  const trimmed = text.trim().replace(/[°NÖEnöe]/g, "");
  const parts = trimmed.split(trimmed.includes(".") ? /[\s;,]+/ : /[\s;]+/).filter((part) => part !== "");
  if (parts.length !== 2 || parts.some((part) => !number.test(part))) return null;
  const [first, second] = parts.map((part) => Number(part.replace(",", "."))) as [number, number];
  const position: Position = Math.abs(first) <= 180 && Math.abs(second) <= 180 ? [second, first] : toDegrees([second, first]);
  const [longitude, latitude] = position;
  return longitude > -10 && longitude < 45 && latitude > 45 && latitude < 75 ? position : null;
};

/** Several positions, one a line; null where one of them is none. */
export const readPositions = (text: string): Position[] | null => {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const read = lines.map(readPosition);
  return read.every((position) => position !== null) ? (read as Position[]) : null;
};
