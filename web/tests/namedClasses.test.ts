import { expect, test } from "vitest";
import type { LayerClasses, TileLayer } from "../src/contracts";
import { namedColours } from "../src/map/classColours";
import { classesAddress } from "../src/map/classesAddress";
import { dataLayerStyle } from "../src/map/dataLayerStyle";
import type { MapColours } from "../src/map/mapColours";
import { defaultLayer } from "../src/state/pageState";

const colours = { of: (name: string) => name } as unknown as MapColours;
const classes = {
  breaks: [],
  counts: [],
  missing: 1,
  unit: "",
  diverging: false,
  named: [
    { value: "3", name: "urbant centrum", count: 2 },
    { value: "2", name: "urbant kluster", count: 5 },
    { value: "1", name: "landsbygd", count: 9 },
  ],
} as unknown as LayerClasses;
const layerOf = (more: Partial<TileLayer>): TileLayer =>
  ({ id: "urbanisation", kind: "grid", outlines: false, attributes: [], ...more }) as TileLayer;

test("every class of a legend has a colour of its own", () => {
  for (let count = 1; count <= 10; count++) {
    const palette = namedColours(count);
    expect(new Set(palette).size).toBe(count);
  }
});

test("named classes are drawn by what their code is, and what has none is hatched", () => {
  const layer = layerOf({ attributes: [{ key: "level_one", classes: [{ value: "3", name: {} }] }] as unknown as TileLayer["attributes"] });
  const [fill, missing] = dataLayerStyle({ ...defaultLayer("urbanisation"), attribute: "level_one" }, layer, classes, colours);
  expect(fill).toMatchObject({
    type: "fill",
    paint: { "fill-color": ["match", ["to-string", ["get", "level_one"]], "3", "amount-6", "2", "amount-4", "1", "amount-1", "control"] },
  });
  expect(missing).toMatchObject({ id: "own-urbanisation-missing", filter: ["!", ["has", "level_one"]] });
});

test("the names are asked for in the page's language, whatever that of the browser is", () => {
  expect(classesAddress({ ...defaultLayer("urbanisation"), attribute: "level_one" }, "sv")).toContain("&lang=sv");
});

test("outlines are lines with names and no areas", () => {
  const styles = dataLayerStyle(
    defaultLayer("key_la_2023"),
    layerOf({ id: "key_la_2023", kind: "polygon", outlines: true }),
    null,
    colours,
  );
  expect(styles.map(({ type }) => type)).toEqual(["line", "symbol"]);
});
