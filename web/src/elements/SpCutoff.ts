import { fetchPicture } from "../api";
import type { LinkDimension, MapPicture, PictureLink } from "../contracts";
import { logHistogram, roundToSay } from "../histogram";
import { outsideCutoff } from "../map/links/widthClasses";
import { combinedKey, shownDimensions, switchDimension } from "../shownDimensions";
import { store } from "../state/store";
import { say, sayName, sayNumber } from "../texts";
import { widthRanges } from "../widthRanges";
import { svg } from "./icons";

const bins = 28;
const steps = 100;

/** Which links are drawn: their dimensions, and the cut-off as a handle under the histogram of all their links, those below it grey. */
export class SpCutoff extends HTMLElement {
  #picture: MapPicture | null = null;
  #built = "";
  #least = 1;
  #ratio = 1;

  connectedCallback(): void {
    this.closest("form")?.addEventListener("change", (event) => this.#chooseDimension(event));
    void fetchPicture().then(
      (picture) => {
        this.#picture = picture;
        this.#show();
        store.listen(() => this.#show());
      },
      () => undefined,
    );
  }

  #chooseDimension(event: Event): void {
    const input = event.target as HTMLInputElement;
    if (input.name !== "dimension" || !this.#picture) return;
    const before = shownDimensions(this.#picture, store.state.dimensions);
    const dimensions = switchDimension(
      before.map(({ key }) => key),
      input.value,
    );
    // A cut-off of persons says nothing of an index.
    const keepsCutoff = dimensions.includes(combinedKey) === before.some(({ key }) => key === combinedKey);
    store.change({ dimensions, cutoff: keepsCutoff ? store.state.cutoff : null });
    // The last one cannot be taken away: the box shows it again.
    this.#show();
  }

  #show(): void {
    if (!this.#picture) return;
    const dimensions = shownDimensions(this.#picture, store.state.dimensions);
    const [dimension] = dimensions;
    if (!dimension) return;
    const keys = dimensions.map(({ key }) => key);
    const links = this.#picture.links.filter((link) => keys.includes(link.dimension));
    const cutoff = store.state.cutoff ?? dimension.cutoff.inside;
    const outside = outsideCutoff(cutoff, dimension);
    const shown = links.filter(({ weight, outside: leaves }: PictureLink) => weight >= (leaves ? outside : cutoff)).length;
    this.#write("links-count", say("shown-of", { shown: sayNumber(shown), total: sayNumber(links.length) }));
    this.#write("cutoff-text", say("cutoff", { inside: sayNumber(cutoff), unit: sayName(dimension.unit), outside: sayNumber(outside) }));
    if (this.#built !== keys.join())
      this.#build(
        dimension,
        links.map(({ weight }) => weight),
        keys.join(),
      );
    this.#follow(cutoff);
    this.#showWidths(dimension, cutoff);
    for (const box of this.closest("form")?.querySelectorAll<HTMLInputElement>("[name=dimension]") ?? [])
      box.checked = keys.includes(box.value);
  }

  #build(dimension: LinkDimension, weights: readonly number[], built: string): void {
    const histogram = logHistogram(weights, bins);
    if (histogram.length === 0) return;
    this.#built = built;
    this.#least = histogram[0]?.from ?? 1;
    this.#ratio = Math.log((histogram.at(-1)?.to ?? 1) / this.#least);
    const highest = Math.max(...histogram.map(({ count }) => count));
    const bars = histogram.map(({ from, to, count }, bin) => {
      const height = count === 0 ? 0 : Math.max(1.5, (count / highest) * 34);
      return svg("rect", { x: bin * 10, y: 36 - height, width: 8.6, height, "data-middle": Math.sqrt(from * to) });
    });
    const chart = svg(
      "svg",
      { class: "cutoff-histogram", viewBox: `0 0 ${bins * 10} 36`, preserveAspectRatio: "none", "aria-hidden": "true" },
      ...bars,
    );
    const range = document.createElement("input");
    range.type = "range";
    range.className = "cutoff-range";
    range.max = String(steps);
    range.setAttribute("aria-label", say("cutoff-label"));
    range.addEventListener("input", () => {
      const weight = roundToSay(this.#least * Math.exp((this.#ratio * Number(range.value)) / steps));
      store.change({ cutoff: weight }, "replace");
    });
    this.querySelector(".cutoff-chart")?.remove();
    const box = document.createElement("div");
    box.className = "cutoff-chart";
    box.append(chart, range, this.#axis(dimension));
    this.append(box);
  }

  #axis(dimension: LinkDimension): HTMLElement {
    const axis = document.createElement("div");
    axis.className = "cutoff-axis";
    axis.setAttribute("aria-hidden", "true");
    const marks = [this.#least, 100, 1000, 10_000].filter(
      (mark) => mark >= this.#least && Math.log(mark / this.#least) / this.#ratio < 0.72,
    );
    for (const mark of new Set(marks.map(Math.round))) {
      const label = document.createElement("span");
      label.textContent = sayNumber(mark);
      label.style.left = `${(Math.log(mark / this.#least) / this.#ratio) * 100}%`;
      axis.append(label);
    }
    const unit = document.createElement("span");
    unit.textContent = sayName(dimension.unit);
    axis.append(unit);
    return axis;
  }

  #follow(cutoff: number): void {
    const range = this.querySelector<HTMLInputElement>(".cutoff-range");
    if (!range) return;
    const share = Math.min(1, Math.max(0, Math.log(cutoff / this.#least) / this.#ratio));
    if (document.activeElement !== range) range.value = String(Math.round(share * steps));
    range.style.setProperty("--at", `${share * 100}%`);
    range.setAttribute("aria-valuetext", sayNumber(cutoff));
    for (const bar of this.querySelectorAll<SVGElement>("[data-middle]"))
      bar.setAttribute("class", Number(bar.dataset.middle) >= cutoff ? "kept" : "dropped");
  }

  #showWidths({ widthClasses }: LinkDimension, cutoff: number): void {
    const items = widthRanges(widthClasses, cutoff).map(({ from, to, widthPixels }) => {
      const item = document.createElement("li");
      const text = document.createElement("span");
      text.textContent = `${sayNumber(from)}–${to === null ? "" : sayNumber(to)}`;
      const line = svg("line", { x1: 0, x2: "100%", y1: 5, y2: 5, "stroke-width": widthPixels });
      item.append(svg("svg", { height: 10, width: "100%", "aria-hidden": "true" }, line), text);
      return item;
    });
    this.closest("section")
      ?.querySelector('[data-slot="width-key"]')
      ?.replaceChildren(...items);
  }

  #write(slot: string, text: string): void {
    const element = this.closest("section")?.querySelector(`[data-slot="${slot}"]`);
    if (element && element.textContent !== text) element.textContent = text;
  }
}
