import { fetchClasses, fetchTileLayers } from "../api";
import type { ClassMethod, LayerAttribute, LayerClasses, TileLayer } from "../contracts";
import { classColours, namedColours } from "../map/classColours";
import { classesAddress } from "../map/classesAddress";
import { pointRadius } from "../map/dataLayerStyle";
import { defaultLayer, type ShownLayer } from "../state/pageState";
import { store } from "../state/store";
import { say, sayName, sayNumber } from "../texts";
import { svg } from "./icons";

const methods: readonly ClassMethod[] = ["quantile", "naturalBreaks", "equal", "fixed"];
type Choice = readonly [value: string, text: string];

/** An own layer's choices while it is on the map, and its classes: colour, bounds, count, method, unit and year. */
export class SpLayerSettings extends HTMLElement {
  #shown = "";

  connectedCallback(): void {
    store.listen(() => void this.#show());
    void this.#show();
  }

  async #show(): Promise<void> {
    const id = this.dataset.layer ?? "";
    const shown = store.state.layers.find((layer) => layer.id === id);
    const key = JSON.stringify(shown ?? null);
    if (key === this.#shown) return;
    this.#shown = key;
    if (!shown) {
      this.replaceChildren();
      return;
    }
    const layer = (await fetchTileLayers().catch(() => [])).find((other) => other.id === id);
    if (!layer || (layer.attributes.length === 0 && !layer.outlines) || key !== this.#shown) return;
    const first = layer.attributes.find(({ classes }) => classes.length > 0) ?? layer.attributes[0];
    // A layer opens on its classes, else its first number: a plain layer says nothing that its name does not. Outlines have names of their own.
    if (shown.attribute === null && first && !layer.outlines && !this.querySelector("select")) {
      this.#change({ ...defaultLayer(id), attribute: first.key, year: first.years.at(-1) ?? null });
      return;
    }
    const attribute = layer.attributes.find((other) => other.key === shown.attribute);
    const focused = (document.activeElement as HTMLElement | null)?.dataset?.choice;
    const box = document.createElement("div");
    box.className = "layer-settings";
    if (layer.attributes.length > 0) box.append(...this.#choices(shown, layer, attribute));
    if (layer.outlines && !attribute) box.append(outlineKey(layer));
    this.replaceChildren(box);
    if (focused) this.querySelector<HTMLElement>(`[data-choice="${focused}"]`)?.focus();
    if (!attribute) return;
    const classes = await fetchClasses(classesAddress(shown, document.documentElement.lang)).catch(() => null);
    if (classes && key === this.#shown) box.append(this.#key(classes, layer));
  }

  #choices(shown: ShownLayer, layer: TileLayer, attribute: LayerAttribute | undefined): HTMLElement[] {
    const choices = [
      this.#choice(
        "attribute",
        shown.attribute ?? "",
        [["", say("plain")], ...layer.attributes.map(({ key, name }): Choice => [key, sayName(name)])],
        (key) => {
          const years = layer.attributes.find((other) => other.key === key)?.years ?? [];
          return { ...shown, attribute: key || null, year: years.at(-1) ?? null, compare: null };
        },
      ),
    ];
    if (!attribute) return choices;
    if (attribute.years.length > 1) {
      const years = [...attribute.years].reverse().map((year): Choice => [String(year), String(year)]);
      choices.push(
        this.#choice("year", String(shown.year ?? attribute.years.at(-1)), years, (year) => ({ ...shown, year: Number(year) })),
        this.#choice(
          "compare",
          String(shown.compare ?? ""),
          [["", say("no-compare")], ...years.filter(([year]) => year !== String(shown.year))],
          (year) => ({ ...shown, compare: year ? Number(year) : null }),
        ),
      );
    }
    if (attribute.classes.length > 0) return choices;
    choices.push(
      this.#choice(
        "method",
        shown.method,
        methods.map((method): Choice => [method, say(method)]),
        (method) => ({ ...shown, method: method as ClassMethod }),
      ),
      this.#choice(
        "class-count",
        String(shown.count),
        ["4", "5", "6"].map((count): Choice => [count, count]),
        (count) => ({ ...shown, count: Number(count) }),
      ),
    );
    return choices;
  }

  #choice(name: string, value: string, options: readonly Choice[], next: (value: string) => ShownLayer): HTMLElement {
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.dataset.choice = name;
    for (const [key, text] of options) select.add(new Option(text, key, key === value, key === value));
    select.addEventListener("change", () => this.#change(next(select.value)));
    label.append(say(name), select);
    return label;
  }

  #change(next: ShownLayer): void {
    store.change({ layers: store.state.layers.map((layer) => (layer.id === next.id ? next : layer)) }, "replace");
  }

  #key({ breaks, counts, missing, unit, diverging, named }: LayerClasses, layer: TileLayer): HTMLElement {
    const list = document.createElement("ol");
    list.className = "class-key";
    const colours = classColours(breaks.length - 1, diverging);
    const decimals = Math.max(...breaks.map(Math.abs)) < 10 ? 1 : 0;
    const palette = namedColours(named.length);
    named.forEach(({ name, count }, index) => {
      if (count > 0) list.append(row(sample(`var(--${palette[index]})`), name, count));
    });
    counts.forEach((count, index) => {
      const bounds = `${sayNumber(breaks[index] ?? 0, decimals)}–${sayNumber(breaks[index + 1] ?? 0, decimals)}`;
      list.append(
        row(
          layer.kind === "point" && !diverging ? disc(pointRadius(index, counts.length)) : sample(`var(--${colours[index]})`),
          bounds,
          count,
        ),
      );
    });
    if (missing > 0)
      list.append(
        row(
          svg(
            "svg",
            { class: "hatched", width: 18, height: 13, "aria-hidden": "true" },
            svg("path", { class: "hatch-line", d: "M0 13 13 0M5 13 18 0M0 6 6 0M12 13l6-6" }),
          ),
          say("missing"),
          missing,
        ),
      );
    list.append(noteOf([diverging ? say("unit-change", { unit }) : unit, layer.source, layer.year]));
    return list;
  }
}

const sample = (fill: string): SVGElement =>
  svg("svg", { width: 18, height: 13, "aria-hidden": "true" }, svg("rect", { x: 0.5, y: 0.5, width: 17, height: 12, fill }));

/** A sign as it is drawn on the map. */
const disc = (radius: number): SVGElement =>
  svg(
    "svg",
    { width: 36, height: 2 * radius + 2, "aria-hidden": "true" },
    svg("circle", { cx: 18, cy: radius + 1, r: radius, fill: "var(--amount-4)" }),
  );

const row = (mark: SVGElement, text: string, count: number): HTMLElement => {
  const item = document.createElement("li");
  const amount = document.createElement("span");
  amount.className = "count";
  amount.textContent = sayNumber(count);
  item.append(mark, text, amount);
  return item;
};

const noteOf = (parts: readonly (string | null)[]): HTMLElement => {
  const note = document.createElement("li");
  note.className = "note";
  note.textContent = parts.filter(Boolean).join(", ");
  return note;
};

const outlineKey = (layer: TileLayer): HTMLElement => {
  const list = document.createElement("ol");
  list.className = "class-key";
  const line = svg("path", { class: "outline-line", d: "M1 6.5H17" });
  const item = document.createElement("li");
  item.append(svg("svg", { width: 18, height: 13, "aria-hidden": "true" }, line), say("outlines"));
  list.append(item, noteOf([layer.source, layer.year]));
  return list;
};
