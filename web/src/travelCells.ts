import type { Position } from "./contracts";

/** What `GET /api/accessibility/cells` answers: a lattice of squares and which of them are the region's. */
export interface CellsAnswer {
  readonly columns: number;
  readonly rows: number;
  /** Longitude and latitude × 10⁵ of the lattice's corners, row by row from the south-west, as differences. */
  readonly corners: readonly number[];
  /** Place of each square in the lattice, as differences. */
  readonly numbers: readonly number[];
  /** `1` where somebody lives, by square. */
  readonly inhabited: string;
}

/** The squares of the region with the corners of their lattice. */
export interface TravelCells {
  readonly columns: number;
  readonly corners: readonly Position[];
  /** Place in the lattice, ascending. */
  readonly numbers: readonly number[];
  readonly isInhabited: (cell: number) => boolean;
}

const scale = 1e5;

/** Undoes the differences. */
export const readCells = ({ columns, rows, corners, numbers, inhabited }: CellsAnswer): TravelCells => {
  const positions: Position[] = [];
  let below: Position = [0, 0];
  for (let row = 0, next = 0; row <= rows; row++) {
    let before = below;
    for (let column = 0; column <= columns; column++, next += 2) {
      before = [before[0] + (corners[next] ?? 0), before[1] + (corners[next + 1] ?? 0)];
      if (column === 0) below = before;
      positions.push([before[0] / scale, before[1] / scale]);
    }
  }
  let number = 0;
  return {
    columns,
    corners: positions,
    numbers: numbers.map((difference) => {
      number += difference;
      return number;
    }),
    isInhabited: (cell) => inhabited[cell] === "1",
  };
};

/** Upper end of each class of minutes but the last. */
export const classBreaks = [9, 19, 29, 44, 59] as const;

/** 0 for the nearest class, −1 for what is not known. */
export const classOf = (minutes: number): number => {
  if (minutes === -1) return -1;
  const found = minutes < 0 ? -1 : classBreaks.findIndex((end) => minutes <= end);
  return found < 0 ? classBreaks.length : found;
};

type Ring = [number, number][];

/** Areas as GeoJSON. */
export interface TravelFeatures {
  readonly type: "FeatureCollection";
  readonly features: readonly {
    readonly type: "Feature";
    readonly properties: { readonly band: number; readonly inhabited: boolean };
    readonly geometry: { readonly type: "MultiPolygon"; readonly coordinates: Ring[][] };
  }[];
}

/** Lines as GeoJSON. */
export interface TravelLines {
  readonly type: "MultiLineString";
  readonly coordinates: Ring[];
}

/** The squares of each class as one geometry, inhabited and not; class −1 is what is not known. */
export const cellsByClass = (cells: TravelCells, classes: readonly number[]): TravelFeatures => {
  const groups = new Map<string, Ring[][]>();
  cells.numbers.forEach((number, cell) => {
    const key = `${classes[cell] ?? -1}|${cells.isInhabited(cell)}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push([ringOf(cells, number)]);
  });
  return {
    type: "FeatureCollection",
    features: [...groups].map(([key, coordinates]) => {
      const [band, inhabited] = key.split("|");
      return {
        type: "Feature",
        properties: { band: Number(band), inhabited: inhabited === "true" },
        geometry: { type: "MultiPolygon", coordinates },
      };
    }),
  };
};

/** The line between what is reached within the limit and what is not, along the sides of the squares. */
export const limitLine = (cells: TravelCells, minutes: readonly number[], limit: number): TravelLines => {
  const isWithin = new Map<number, boolean>();
  cells.numbers.forEach((number, cell) => {
    const value = minutes[cell] ?? -1;
    if (value !== -1) isWithin.set(number, value >= 0 && value <= limit);
  });
  const lines: Ring[] = [];
  for (const [number, within] of isWithin) {
    const column = number % cells.columns;
    const east = column + 1 < cells.columns ? isWithin.get(number + 1) : undefined;
    const north = isWithin.get(number + cells.columns);
    if (east !== undefined && east !== within) lines.push([cornerOf(cells, number, 1, 0), cornerOf(cells, number, 1, 1)]);
    if (north !== undefined && north !== within) lines.push([cornerOf(cells, number, 0, 1), cornerOf(cells, number, 1, 1)]);
  }
  return { type: "MultiLineString", coordinates: lines };
};

const ringOf = (cells: TravelCells, number: number): Ring => {
  const southWest = cornerOf(cells, number, 0, 0);
  return [southWest, cornerOf(cells, number, 1, 0), cornerOf(cells, number, 1, 1), cornerOf(cells, number, 0, 1), southWest];
};

const cornerOf = ({ columns, corners }: TravelCells, number: number, east: number, north: number): [number, number] => {
  const [column, row] = [number % columns, Math.floor(number / columns)];
  const [longitude, latitude] = corners[(row + north) * (columns + 1) + column + east] ?? [0, 0];
  return [longitude, latitude];
};
