import { fetchLinkLines, fetchPicture, fetchTileLayers } from "../api";
import type { PlaceNode } from "../contracts";
import type { MapMark } from "../map/marks";
import type { PictureMap } from "../map/pictureMap";
import type { Box } from "../map/point";
import { store } from "../state/store";
import { announce, say, sayName, sayNumber } from "../texts";
import { icon } from "./icons";
import { showLoading } from "./loading";
import { scaleBarElements } from "./scaleBarElements";

/** What other rooms have marked, as the layer list has it. */
const marksOfPage = (): MapMark[] =>
  [...document.querySelectorAll<HTMLAnchorElement>("a[data-mark]")].map(({ href, textContent, dataset }) => ({
    name: textContent ?? "",
    address: href,
    count: Number(dataset.mark),
    longitude: Number(dataset.longitude),
    latitude: Number(dataset.latitude),
  }));

/** The map with its buttons, scale bar and sources. Loads the map library when the page stands. */
export class SpMap extends HTMLElement {
  #map: PictureMap | null = null;
  #inTurn = -1;
  #paperWords = "";
  #nodes: readonly PlaceNode[] = [];
  readonly #canvas = document.createElement("div");
  readonly #scale = document.createElement("div");

  connectedCallback(): void {
    this.#canvas.className = "map-canvas";
    this.#scale.className = "map-scale";
    this.prepend(this.#canvas, this.#controls(), this.#scale);
    void this.#start();
  }

  async #start(): Promise<void> {
    const loaded = showLoading(this, true);
    const answers = await Promise.all([
      fetchPicture(),
      fetchTileLayers(),
      import("../map/pictureMap"),
      document.fonts.load('600 14px "Samplan Sans"').catch(() => []),
    ]).catch(() => null);
    loaded();
    if (!answers) {
      this.#fail(say("map-failed"));
      return;
    }
    const [picture, tileLayers, { PictureMap }] = answers;
    try {
      const ranks = new Map(picture.classes.map(({ key, rank }) => [key, rank]));
      this.#nodes = [...picture.nodes].sort(
        (one, other) =>
          (ranks.get(one.class ?? "") ?? 9) - (ranks.get(other.class ?? "") ?? 9) || (other.population ?? 0) - (one.population ?? 0),
      );
      this.#map = new PictureMap({
        host: this.#canvas,
        picture,
        tileLayers,
        marks: marksOfPage(),
        state: store.state,
        linkLines: fetchLinkLines,
        sayNumber: (value) => sayNumber(value),
        fixedBoxes: () => this.#fixedBoxes(),
        events: {
          scaled: (metresAPixel) => this.#drawScale(metresAPixel),
          moved: (view) => {
            if (store.state.print === null && !("paper" in document.documentElement.dataset)) store.change({ view }, "replace");
          },
          chosen: (selection) => store.change({ selection }),
          pointed: (hit) => document.dispatchEvent(new CustomEvent("sp-pointed", { detail: hit })),
          failed: () => this.#fail(say("map-failed")),
        },
      });
    } catch {
      this.#fail(say("map-unavailable"));
      return;
    }
    this.#drawScale(this.#map.metresAPixel());
    this.#canvas.querySelector("canvas")?.setAttribute("aria-label", say("map"));
    store.listen((state, before) => {
      this.#map?.show(state);
      if (state.theme !== before.theme) this.#map?.refreshColours();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#map?.refreshColours());
    this.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("sp-row-pointed", (event) => this.#map?.mark((event as CustomEvent<string | null>).detail, false));
    if (store.state.print !== null) await this.#layOutPaper(store.state.print);
    else this.#preparePrinting();
  }

  /** The region at a round scale; says when it is drawn, for whoever prints it. */
  async #layOutPaper(paper: string): Promise<void> {
    this.#showScale(this.#map?.showOnPaper() ?? null, paper);
    await this.#map?.settled();
    document.documentElement.dataset.paperReady = "true";
  }

  #showScale(scale: number | null, paper: string): void {
    this.#paperWords = scale === null ? "" : say("scale", { scale: sayNumber(scale), paper: paper.toUpperCase() });
    this.#drawScale(this.#map?.metresAPixel() ?? 1);
  }

  /** Whoever prints the page as it stands gets an A4 sheet; afterwards the page is as before. */
  #preparePrinting(): void {
    const root = document.documentElement;
    addEventListener("beforeprint", () => {
      root.dataset.paper = "a4";
      root.dataset.theme = "light";
      this.#map?.refreshColours();
      this.#showScale(this.#map?.showOnPaper() ?? null, "a4");
    });
    addEventListener("afterprint", () => {
      delete root.dataset.paper;
      root.dataset.theme = store.state.theme;
      this.#paperWords = "";
      this.#map?.leavePaper();
    });
  }

  #controls(): HTMLElement {
    const controls = document.createElement("div");
    controls.className = "map-controls";
    const button = (name: Parameters<typeof icon>[0], label: string, act: () => void): HTMLButtonElement => {
      const element = document.createElement("button");
      element.type = "button";
      element.title = label;
      element.setAttribute("aria-label", label);
      element.append(icon(name));
      element.addEventListener("click", act);
      return element;
    };
    const layers = button("layers", say("layers"), () => this.dispatchEvent(new CustomEvent("sp-show-layers", { bubbles: true })));
    layers.className = "layers-button";
    controls.append(
      layers,
      button("plus", say("zoom-in"), () => this.#map?.zoomBy(1)),
      button("minus", say("zoom-out"), () => this.#map?.zoomBy(-1)),
      button("region", say("whole-region"), () => this.#map?.showRegion()),
    );
    return controls;
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n" || event.key === "N") this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === "0") this.#map?.showRegion();
    else if (event.key === "Enter" && this.#inTurn >= 0 && event.target instanceof HTMLCanvasElement) {
      document.getElementById("panel")?.setAttribute("data-take-focus", "");
      store.change({ selection: { kind: "place", id: (this.#nodes[this.#inTurn] as PlaceNode).id } });
    } else return;
    event.preventDefault();
  }

  /** The next node in order of class and size, marked and said; Enter opens it. */
  #step(steps: number): void {
    if (this.#nodes.length === 0) return;
    const { selection } = store.state;
    if (this.#inTurn < 0 && selection?.kind === "place") this.#inTurn = this.#nodes.findIndex(({ id }) => id === selection.id);
    this.#inTurn = (this.#inTurn + steps + this.#nodes.length) % this.#nodes.length;
    const node = this.#nodes[this.#inTurn] as PlaceNode;
    this.#map?.mark(node.id, true);
    void fetchPicture().then(({ classes }) => {
      const nodeClass = classes.find(({ key }) => key === node.class);
      announce(say("at-node", { name: node.name, class: nodeClass ? sayName(nodeClass.name) : say("undetermined") }));
    });
  }

  #drawScale(metresAPixel: number): void {
    this.#scale.replaceChildren(...scaleBarElements(metresAPixel, this.#paperWords));
  }

  #fixedBoxes(): Box[] {
    const origin = this.getBoundingClientRect();
    return [".map-controls", ".map-scale", ".map-scale-words", ".map-sources", ".map-failure"].flatMap((selector) => {
      const box = this.querySelector(selector)?.getBoundingClientRect();
      if (!box || box.width === 0) return [];
      return [
        {
          left: box.left - origin.left - 3,
          top: box.top - origin.top - 3,
          right: box.right - origin.left + 3,
          bottom: box.bottom - origin.top + 3,
        },
      ];
    });
  }

  #fail(sentence: string): void {
    if (this.querySelector(".map-failure")) return;
    const note = document.createElement("p");
    note.className = "map-failure";
    note.setAttribute("role", "status");
    note.textContent = sentence;
    this.append(note);
  }
}
