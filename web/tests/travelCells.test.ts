import { describe, expect, it } from "vitest";
import { cellsByClass, classOf, limitLine, readCells } from "../src/travelCells";

// Two columns and two rows of squares whose corners are whole degrees; the north-eastern one is not the region's.
const cells = readCells({
  columns: 2,
  rows: 2,
  corners: [1000000, 5000000, 100000, 0, 100000, 0, 0, 100000, 100000, 0, 100000, 0, 0, 100000, 100000, 0, 100000, 0],
  numbers: [0, 1, 1],
  inhabited: "101",
});

describe("the squares of the region", () => {
  it("get their corners and numbers back from differences", () => {
    expect(cells.corners[0]).toEqual([10, 50]);
    expect(cells.corners[8]).toEqual([12, 52]);
    expect(cells.numbers).toEqual([0, 1, 2]);
    expect([0, 1, 2].map(cells.isInhabited)).toEqual([true, false, true]);
  });

  it("are put together by class, inhabited and not, and what is not known by itself", () => {
    const { features } = cellsByClass(cells, [5, 7, -1].map(classOf));

    expect(features.map(({ properties }) => properties)).toEqual([
      { band: 0, inhabited: true },
      { band: 0, inhabited: false },
      { band: -1, inhabited: true },
    ]);
    expect(features[0]?.geometry.coordinates).toEqual([
      [
        [
          [10, 50],
          [11, 50],
          [11, 51],
          [10, 51],
          [10, 50],
        ],
      ],
    ]);
  });

  it("are parted by a line where the limit goes, and none is drawn towards what is not known", () => {
    expect(limitLine(cells, [5, 50, -1], 45).coordinates).toEqual([
      [
        [11, 50],
        [11, 51],
      ],
    ]);
    expect(limitLine(cells, [5, 45, -2], 45).coordinates).toEqual([
      [
        [10, 51],
        [11, 51],
      ],
    ]);
  });
});

describe("a class of minutes", () => {
  it("ends at its last minute, and what is never reached is the farthest, not the unknown", () => {
    expect([0, 9, 10, 59, 60, -2, -1].map(classOf)).toEqual([0, 0, 1, 4, 5, 5, -1]);
  });
});
