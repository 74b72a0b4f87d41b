import { expect, test, vi } from "vitest";

vi.mock("maplibre-gl", () => ({ Marker: class {} }));
const { joinMarks } = await import("../src/map/marks");

const mark = (name: string, count: number, longitude: number) => ({ name, address: `/${name}`, count, longitude, latitude: 56 });

test("marks at the same place are one, counted together, which leads to the first", () => {
  const joined = joinMarks([mark("place", 1, 15), mark("elsewhere", 4, 16), mark("number", 2, 15)]);
  expect(joined).toEqual([mark("place", 3, 15), mark("elsewhere", 4, 16)]);
});
