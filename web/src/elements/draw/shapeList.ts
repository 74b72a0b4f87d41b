import type { Position } from "../../contracts";
import { measureOf } from "../../drawing/measure";
import { kindOf, linesOf, type Shape, type ShapeGeometry } from "../../drawing/shape";
import { toMetres } from "../../drawing/sweref";
import { readPositions } from "../../drawing/typedPosition";
import { say, sayNumber } from "../../texts";
import { button, make } from "./parts";

/** How long or large something is, as people say it; a dash for a point. */
export const sayMeasure = (geometry: ShapeGeometry): string => {
  const measure = measureOf(geometry);
  return measure ? `${sayNumber(measure.value, measure.decimals)} ${measure.unit}` : "–";
};

export interface ShapeListRequest {
  readonly choose: (id: number) => void;
  readonly remove: (id: number) => void;
  readonly rewrite: (id: number, geometry: ShapeGeometry) => void;
}

/** What is drawn as a table, and the vertices of what is in hand as text: the same as the map, for eyes and fingers that do not use it. */
export class ShapeList {
  readonly element = make("div", { class: "draw-list" });
  readonly #request: ShapeListRequest;
  readonly #marked = new Set<number>();

  constructor(request: ShapeListRequest) {
    this.#request = request;
  }

  /** The areas that are marked to become one; all of them where none is. */
  marked(areas: readonly Shape[]): readonly Shape[] {
    const marked = areas.filter(({ id }) => this.#marked.has(id));
    return marked.length > 0 ? marked : areas;
  }

  show(shapes: readonly Shape[], inHand: number | null): void {
    const focused = (document.activeElement as HTMLElement | null)?.dataset?.row;
    const hasAreas = shapes.filter(({ geometry }) => geometry.type === "Polygon").length > 1;
    const head = ["number", "kind", "measure", "vertices", "acts"].map((key) => make("th", { scope: "col" }, say(`column-${key}`)));
    const rows = shapes.map((shape, index) => this.#row(shape, index + 1, shape.id === inHand, hasAreas));
    const table = make(
      "table",
      { class: "whole" },
      make("caption", {}, say("list")),
      make("thead", {}, make("tr", {}, ...head)),
      make("tbody", {}, ...rows),
    );
    const held = shapes.find(({ id }) => id === inHand);
    const box = make("div", { class: "wide", role: "region", "aria-label": say("list"), tabindex: "0" }, table);
    this.element.replaceChildren(
      shapes.length === 0 ? make("p", { class: "note" }, say("nothing-drawn")) : box,
      ...(held ? [this.#vertices(held)] : []),
    );
    if (focused) this.element.querySelector<HTMLElement>(`[data-row="${focused}"]`)?.focus();
  }

  #row(shape: Shape, number: number, isInHand: boolean, hasMarks: boolean): HTMLElement {
    const { id, geometry } = shape;
    const name = say("shape-named", { kind: say(`kind-${kindOf(geometry)}`), number });
    const choose = button(say("choose"), () => this.#request.choose(id), {
      "aria-pressed": String(isInHand),
      "aria-label": `${say("choose")}: ${name}`,
      "data-row": `choose-${id}`,
    });
    const remove = button(say("remove"), () => this.#request.remove(id), {
      "aria-label": `${say("remove")}: ${name}`,
      "data-row": `remove-${id}`,
    });
    const acts = make("td", { class: "draw-acts" }, choose, remove);
    if (hasMarks && geometry.type === "Polygon") acts.append(this.#mark(id, name));
    const count = linesOf(geometry).reduce((sum, line) => sum + line.length - (geometry.type === "Polygon" ? 1 : 0), 0);
    return make(
      "tr",
      isInHand ? { class: "in-hand" } : {},
      make("th", { scope: "row" }, String(number)),
      make("td", {}, say(`kind-${kindOf(geometry)}`)),
      make("td", {}, sayMeasure(geometry)),
      make("td", {}, sayNumber(count)),
      acts,
    );
  }

  #mark(id: number, name: string): HTMLElement {
    const box = make("input", { type: "checkbox", "aria-label": `${say("mark")}: ${name}`, "data-row": `mark-${id}` });
    box.checked = this.#marked.has(id);
    box.addEventListener("change", () => (box.checked ? this.#marked.add(id) : this.#marked.delete(id)));
    return make("label", { class: "draw-mark" }, box, say("mark"));
  }

  #vertices({ id, geometry }: Shape): HTMLElement {
    const lines = linesOf(geometry);
    if (lines.length > 1) return make("p", { class: "note" }, say("has-holes"));
    const isArea = geometry.type === "Polygon";
    const line = (isArea ? lines[0]?.slice(0, -1) : lines[0]) as readonly Position[];
    const text = make("textarea", { id: "draw-vertices", rows: "5", "data-row": "vertices" });
    text.value = line
      .map((position) =>
        toMetres(position)
          .toReversed()
          .map((metres) => metres.toFixed(1))
          .join(" "),
      )
      .join("\n");
    const wrong = make("p", { class: "form-error", role: "alert", hidden: true }, say("not-positions"));
    const renew = button(
      say("renew"),
      () => {
        const read = readPositions(text.value);
        const least = { Point: 1, LineString: 2, Polygon: 3 }[geometry.type];
        wrong.hidden = read !== null && read.length >= least && (geometry.type !== "Point" || read.length === 1);
        if (!wrong.hidden || !read) return;
        this.#request.rewrite(id, withPositions(geometry.type, read));
      },
      { "data-row": "renew" },
    );
    return make("div", { class: "draw-vertices" }, make("label", { for: "draw-vertices" }, say("vertices")), text, wrong, renew);
  }
}

const withPositions = (type: ShapeGeometry["type"], positions: readonly Position[]): ShapeGeometry => {
  const first = positions[0] as Position;
  if (type === "Point") return { type, coordinates: first };
  return type === "LineString" ? { type, coordinates: positions } : { type, coordinates: [[...positions, first]] };
};
