import { fetchPicture, fetchTileLayers } from "../api";
import type { Position } from "../contracts";
import type { ReachedAreas } from "../map/travelAreas";
import type { TravelMap } from "../map/travelMap";
import type { TravelSite } from "../map/travelSites";
import { announce, say, sayNumber } from "../texts";
import { type CellsAnswer, readCells } from "../travelCells";
import { icon } from "./icons";
import { scaleBarElements } from "./scaleBarElements";

/** What `data-surface` answers: minutes by square, and for services where they lie. */
interface SurfaceAnswer {
  readonly minutes: readonly number[];
  readonly services?: readonly TravelSite[];
  /** Class of change by square where a difference is shown. */
  readonly changes?: readonly number[] | null;
}

/** The pages of travel times and of services. The form is the state: a choice becomes the address, and map, legend and panel follow. */
export class SpTravel extends HTMLElement {
  #map: TravelMap | null = null;
  #asking: AbortController | null = null;
  #shown: { query: string; answer: SurfaceAnswer } | null = null;
  #areas: { query: string; answer: ReachedAreas } | null = null;
  readonly #canvas = document.createElement("div");
  readonly #scale = document.createElement("div");

  connectedCallback(): void {
    this.#form.addEventListener("input", (event) => this.#input(event));
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.addEventListener("click", (event) => this.#click(event));
    this.querySelector(".scenario-add")?.addEventListener("submit", (event) => this.#add(event as SubmitEvent));
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

  /** What is chosen, as the address has it. To a place or point `minutes` only moves the line, so that it is left out where times are asked for. */
  #query(hasMinutes: boolean): string {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) if (typeof value === "string" && value) query.append(name, value);
    if (query.get("mode") !== "transit") for (const name of ["window", "percentile", "date"]) query.delete(name);
    if (query.get("direction") === "to") query.delete("direction");
    if (query.get("mode") === "car") query.delete("mode");
    if (query.get("show") === "nearest") query.delete("show");
    if (query.get("view") === "difference") query.delete("view");
    if (query.get("least") === "0") query.delete("least");
    if (!hasMinutes && this.#place) query.delete("minutes");
    return query.toString().replaceAll("%2C", ",");
  }

  get #limit(): number {
    return Number((this.#form.elements.namedItem("minutes") as HTMLInputElement).value);
  }

  #input(event: Event): void {
    const field = event.target as HTMLInputElement;
    if (field.name === "place" && this.#point) this.#point.disabled = true;
    // What is thought away belongs to the kind.
    if (field.name === "kind") for (const closed of this.#form.querySelectorAll("[name=closed]")) closed.remove();
    if (field.name === "minutes") {
      const shown = this.querySelector("output b");
      if (shown) shown.textContent = field.value;
    }
    this.#markMode();
    void this.#choose(field.name === "minutes" ? "replace" : "push");
  }

  /** Null on the page of services. */
  get #point(): HTMLInputElement | null {
    return this.#form.elements.namedItem("point") as HTMLInputElement | null;
  }

  /** Null on the page of services. */
  get #place(): HTMLSelectElement | null {
    return this.#form.elements.namedItem("place") as HTMLSelectElement | null;
  }

  get #path(): string {
    return this.#form.getAttribute("action") as string;
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

  /** A change is added to what is chosen now, not to what was chosen when the page came. */
  #add(event: SubmitEvent): void {
    event.preventDefault();
    const query = new URLSearchParams(this.#query(true));
    const form = event.target as HTMLFormElement;
    for (const [name, value] of new FormData(form, event.submitter))
      if (typeof value === "string" && /^(add|done|f-.+)$/.test(name)) query.append(name, value);
    location.assign(`${this.#path}?${query}`);
  }

  /** What is clicked is written where the form asks for a point or a route. */
  #write(at: Position): void {
    const field = this.querySelector<HTMLInputElement>("input[data-drawn]");
    if (!field) return;
    const point = `${at[1].toFixed(5)},${at[0].toFixed(5)}`;
    field.value = field.dataset.drawn === "line" && field.value ? `${field.value} ${point}` : point;
    this.#show();
  }

  #take(choice: { readonly place: string } | { readonly point: Position }): void {
    const [place, point] = [this.#place, this.#point];
    if (!place || !point) {
      if ("point" in choice) this.#write(choice.point);
      return;
    }
    if ("place" in choice) {
      place.value = choice.place;
      point.disabled = true;
    } else {
      let own = place.querySelector<HTMLOptionElement>('option[value=""]');
      if (!own) {
        own = new Option(say("own-point"), "");
        place.prepend(own);
      }
      place.value = "";
      point.disabled = false;
      point.value = `${choice.point[1].toFixed(5)},${choice.point[0].toFixed(5)}`;
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
      const response = await fetch(`${this.dataset.surface}?${query}`, { signal });
      if (!response.ok) throw new Error(`${response.status}`);
      this.#shown = { query, answer: (await response.json()) as SurfaceAnswer };
    }
    await this.#askForAreas(query, signal);
    this.#show();
  }

  async #askForAreas(query: string, signal: AbortSignal): Promise<void> {
    if (!new URLSearchParams(query).has("bands")) this.#areas = null;
    else if (this.#areas?.query !== query) {
      const response = await fetch(`${this.dataset.areas}?${query}`, { signal });
      this.#areas = response.ok ? { query, answer: (await response.json()) as ReachedAreas } : null;
    }
  }

  #show(): void {
    if (!this.#shown || !this.#map) return;
    const field = this.#point ?? this.querySelector<HTMLInputElement>("input[data-drawn]");
    const points = !field || field.disabled ? [] : field.value.split(" ").map((one) => one.split(",").map(Number));
    this.#map.show({
      minutes: this.#shown.answer.minutes,
      sites: this.#shown.answer.services ?? [],
      areas: this.#areas?.answer ?? null,
      limit: this.#limit,
      place: this.#place?.value || null,
      changes: this.#shown.answer.changes ?? null,
      points: points.flatMap(([latitude, longitude]) => (longitude && latitude ? [[longitude, latitude] as const] : [])),
    });
  }

  async #showResults(signal: AbortSignal): Promise<void> {
    const isOpen = this.#results.querySelector("details")?.open ?? false;
    const response = await fetch(`${this.#path}?${this.#query(true)}&fragment=true`, { signal });
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
      fetch(`${this.dataset.surface}?${query}`).then((response) => (response.ok ? (response.json() as Promise<SurfaceAnswer>) : null)),
      import("../map/travelMap"),
      document.fonts.load('600 14px "Samplan Sans"').catch(() => []),
    ]).catch(() => null);
    if (!answers) return this.#fail(say("map-failed"));
    const [picture, tileLayers, cells, surface, { TravelMap }] = answers;
    if (surface) this.#shown ??= { query, answer: surface };
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
    if (new URLSearchParams(query).has("bands"))
      void this.#drawSurface(new AbortController().signal).catch(() => this.#fail(say("failed")));
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
