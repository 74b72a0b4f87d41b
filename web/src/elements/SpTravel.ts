import { fetchPicture, fetchTileLayers } from "../api";
import type { Position } from "../contracts";
import type { TravelMap } from "../map/travelMap";
import { announce, say, sayNumber } from "../texts";
import { type CellsAnswer, readCells } from "../travelCells";
import { icon } from "./icons";
import { scaleBarElements } from "./scaleBarElements";

/** The page of travel times. The form is the state: a choice becomes the address, and map, legend and panel follow. */
export class SpTravel extends HTMLElement {
  #map: TravelMap | null = null;
  #asking: AbortController | null = null;
  #shown: { query: string; minutes: readonly number[] } | null = null;
  readonly #canvas = document.createElement("div");
  readonly #scale = document.createElement("div");

  connectedCallback(): void {
    this.#form.addEventListener("input", (event) => this.#input(event));
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.addEventListener("click", (event) => this.#click(event));
    addEventListener("popstate", () => location.reload());
    this.#markMode();
    this.#results.classList.add("has-script");
    void this.#start();
  }

  get #form(): HTMLFormElement {
    return this.querySelector("form") as HTMLFormElement;
  }

  get #results(): HTMLElement {
    return this.querySelector("#travel-results") as HTMLElement;
  }

  /** What is chosen, as the address has it; `minutes` only moves the line, so that it is left out where times are asked for. */
  #query(hasMinutes: boolean): string {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) if (typeof value === "string" && value) query.set(name, value);
    if (query.get("mode") !== "transit") for (const name of ["window", "percentile", "date"]) query.delete(name);
    if (query.get("direction") === "to") query.delete("direction");
    if (query.get("mode") === "car") query.delete("mode");
    if (!hasMinutes) query.delete("minutes");
    return query.toString().replaceAll("%2C", ",");
  }

  get #limit(): number {
    return Number((this.#form.elements.namedItem("minutes") as HTMLInputElement).value);
  }

  #input(event: Event): void {
    const field = event.target as HTMLInputElement;
    if (field.name === "place") this.#point.disabled = true;
    if (field.name === "minutes") {
      const shown = this.querySelector("output b");
      if (shown) shown.textContent = field.value;
    }
    this.#markMode();
    void this.#choose(field.name === "minutes" ? "replace" : "push");
  }

  get #point(): HTMLInputElement {
    return this.#form.elements.namedItem("point") as HTMLInputElement;
  }

  get #place(): HTMLSelectElement {
    return this.#form.elements.namedItem("place") as HTMLSelectElement;
  }

  #markMode(): void {
    this.dataset.mode = new FormData(this.#form).get("mode")?.toString() ?? "car";
  }

  #click(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-travel-place]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#take({ place: link.dataset.travelPlace as string });
  }

  #take(choice: { readonly place: string } | { readonly point: Position }): void {
    if ("place" in choice) {
      this.#place.value = choice.place;
      this.#point.disabled = true;
    } else {
      let own = this.#place.querySelector<HTMLOptionElement>('option[value=""]');
      if (!own) {
        own = new Option(say("own-point"), "");
        this.#place.prepend(own);
      }
      this.#place.value = "";
      this.#point.disabled = false;
      this.#point.value = `${choice.point[1].toFixed(5)},${choice.point[0].toFixed(5)}`;
    }
    void this.#choose("push");
  }

  async #choose(step: "push" | "replace"): Promise<void> {
    const address = `?${this.#query(true)}`;
    if (step === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#results.setAttribute("aria-busy", "true");
    try {
      await Promise.all([this.#drawSurface(asking.signal), this.#showResults(asking.signal)]);
    } catch {
      if (!asking.signal.aborted) this.#fail(say("failed"));
    } finally {
      if (this.#asking === asking) this.#results.removeAttribute("aria-busy");
    }
  }

  async #drawSurface(signal: AbortSignal): Promise<void> {
    const query = this.#query(false);
    if (this.#shown?.query !== query) {
      const response = await fetch(`/api/accessibility/surface?${query}`, { signal });
      if (!response.ok) throw new Error(`${response.status}`);
      this.#shown = { query, minutes: ((await response.json()) as { minutes: number[] }).minutes };
    }
    this.#show();
  }

  #show(): void {
    if (!this.#shown || !this.#map) return;
    const [latitude, longitude] = this.#point.disabled ? [] : this.#point.value.split(",").map(Number);
    this.#map.show({
      minutes: this.#shown.minutes,
      limit: this.#limit,
      place: this.#place.value || null,
      point: latitude !== undefined && longitude !== undefined ? [longitude, latitude] : null,
    });
  }

  async #showResults(signal: AbortSignal): Promise<void> {
    const isOpen = this.#results.querySelector("details")?.open ?? false;
    const response = await fetch(`/accessibility?${this.#query(true)}&fragment=true`, { signal });
    if (!response.ok && response.status !== 404) throw new Error(`${response.status}`);
    this.#results.innerHTML = await response.text();
    const details = this.#results.querySelector("details");
    if (details) details.open = isOpen;
    announce(this.#results.querySelector(".people")?.textContent ?? "");
  }

  async #start(): Promise<void> {
    const host = this.querySelector(".travel-map") as HTMLElement;
    this.#canvas.className = "map-canvas";
    this.#scale.className = "map-scale";
    host.replaceChildren(this.#canvas, this.#controls(), this.#scale);
    // The largest place is chosen where the address chooses none: the form has it already.
    const query = this.#query(false);
    const answers = await Promise.all([
      fetchPicture(),
      fetchTileLayers(),
      fetch("/api/accessibility/cells").then((response) => response.json() as Promise<CellsAnswer>),
      fetch(`/api/accessibility/surface?${query}`).then((response) =>
        response.ok ? (response.json() as Promise<{ minutes: number[] }>) : null,
      ),
      import("../map/travelMap"),
      document.fonts.load('600 14px "Samplan Sans"').catch(() => []),
    ]).catch(() => null);
    if (!answers) return this.#fail(say("map-failed"));
    const [picture, tileLayers, cells, surface, { TravelMap }] = answers;
    if (surface) this.#shown ??= { query, minutes: surface.minutes };
    try {
      this.#map = new TravelMap({
        host: this.#canvas,
        picture,
        tileLayers,
        cells: readCells(cells),
        sayNumber: (value) => sayNumber(value),
        fixedBoxes: () => [],
        chosen: (choice) => this.#take(choice),
        scaled: (metres) => this.#scale.replaceChildren(...scaleBarElements(metres, "")),
        failed: () => this.#fail(say("map-failed")),
      });
    } catch {
      return this.#fail(say("map-unavailable"));
    }
    this.#scale.replaceChildren(...scaleBarElements(this.#map.metresAPixel(), ""));
    this.#canvas.querySelector("canvas")?.setAttribute("aria-label", say("map"));
    this.#show();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#map?.refreshColours());
    addEventListener("beforeprint", () => {
      document.documentElement.dataset.theme = "light";
      this.#map?.showOnPaper();
    });
    addEventListener("afterprint", () => location.reload());
  }

  #controls(): HTMLElement {
    const controls = document.createElement("div");
    controls.className = "map-controls";
    const acts = [
      ["plus", "zoom-in", () => this.#map?.zoomBy(1)],
      ["minus", "zoom-out", () => this.#map?.zoomBy(-1)],
      ["region", "whole-region", () => this.#map?.showRegion()],
    ] as const;
    for (const [name, key, act] of acts) {
      const button = document.createElement("button");
      button.type = "button";
      button.title = say(key);
      button.setAttribute("aria-label", say(key));
      button.append(icon(name));
      button.addEventListener("click", act);
      controls.append(button);
    }
    return controls;
  }

  #fail(sentence: string): void {
    const host = this.querySelector(".travel-map") as HTMLElement;
    if (host.querySelector(".map-failure")) return;
    const note = document.createElement("p");
    note.className = "map-failure";
    note.setAttribute("role", "status");
    note.textContent = sentence;
    host.append(note);
  }
}
