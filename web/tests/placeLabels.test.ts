import { describe, expect, test } from "vitest";
import type { Label } from "../src/map/labels/label";
import { labelOrder } from "../src/map/labels/labelOrder";
import { labelledLine, placeLabels } from "../src/map/labels/placeLabels";
import { boxAround, boxesMeet, boxHolds } from "../src/map/point";

const frame = { left: 0, top: 0, right: 400, bottom: 300 };
const bare = { frame, symbols: [], fixed: [], lines: [] };
const measure = ({ text }: Label): number => text.length * 7;
const name = (text: string, x: number, y: number, more: Partial<Label> = {}): Label => ({
  key: text,
  text,
  sizePixels: 14,
  weight: 600,
  tone: "ink",
  order: 10,
  isRequired: false,
  anchor: { kind: "symbol", at: { x, y }, radiusPixels: 8 },
  ...more,
});

describe("where names are written", () => {
  test("alone, a name stands to the right of its symbol", () => {
    const [placed] = placeLabels([name("Köping", 100, 100)], bare, measure);
    expect(placed?.box.left).toBeGreaterThanOrEqual(108);
    expect(placed?.centre.y).toBe(100);
  });

  test("nothing is cut by the frame", () => {
    const placed = placeLabels([name("Skinnskatteberg", 395, 5), name("Arboga", 2, 298)], bare, measure);
    expect(placed).toHaveLength(2);
    for (const { box } of placed) expect(boxHolds(frame, box)).toBe(true);
  });

  test("names do not lie on each other, and the foremost chooses first", () => {
    const crowd = Array.from({ length: 12 }, (_, index) => name(`Ort ${index}`, 150 + 9 * index, 150, { order: index }));
    const placed = placeLabels(crowd, bare, measure);
    expect(placed[0]?.label.text).toBe("Ort 0");
    for (const one of placed) for (const other of placed) expect(one === other || !boxesMeet(one.box, other.box)).toBe(true);
  });

  test("one without a clear place waits, unless it is required", () => {
    const symbols = [{ box: frame, cost: 1500 }];
    expect(placeLabels([name("Bostadsort", 100, 100)], { ...bare, symbols }, measure)).toHaveLength(0);
    expect(placeLabels([name("Centralort", 100, 100, { isRequired: true })], { ...bare, symbols }, measure)).toHaveLength(1);
  });

  test("a thick line is avoided when there is room elsewhere", () => {
    const lines = [
      labelledLine(
        [
          { x: 100, y: 100 },
          { x: 390, y: 100 },
        ],
        9,
      ),
    ];
    const [placed] = placeLabels([name("Sala", 100, 100)], { ...bare, lines }, measure);
    expect(boxesMeet(placed?.box ?? frame, { left: 100, right: 390, top: 96, bottom: 104 })).toBe(false);
  });

  test("buttons and the scale bar stay free", () => {
    const fixed = [boxAround({ x: 140, y: 100 }, 30)];
    const [placed] = placeLabels([name("Sala", 100, 100, { isRequired: true })], { ...bare, fixed }, measure);
    expect(boxesMeet(placed?.box ?? frame, fixed[0] ?? frame)).toBe(false);
  });

  test("the same names get the same places", () => {
    const names = [name("Sala", 100, 100), name("Heby", 120, 105), name("Ransta", 110, 120)];
    expect(placeLabels(names, bare, measure)).toEqual(placeLabels([...names].reverse(), bare, measure));
  });
});

test("the order is the selected place, its numbers, classes top down and larger first, goals, towns outside", () => {
  const inOrder = [
    labelOrder.selected,
    labelOrder.number(0),
    labelOrder.number(4),
    labelOrder.node(1, 1),
    labelOrder.node(2, 20_000),
    labelOrder.node(2, 5_000),
    labelOrder.node(2, null),
    labelOrder.node(3, 90_000),
    labelOrder.node(7, null),
    labelOrder.goal(5_000),
    labelOrder.goal(10),
    labelOrder.town,
  ];
  expect([...inOrder].sort((one, other) => one - other)).toEqual(inOrder);
});
