import { barKilometres, enlargement, moveBox, type ViewBox, zoomBox } from "../drawing/viewBox";
import { button, make } from "./draw/parts";
import { icon } from "./icons";

const step = 1.5;
const barUnits = 60;

/** Round a drawn map: enlarges and moves it, by buttons, pointer, wheel and keys. Without it the whole map is there. */
export class SpZoom extends HTMLElement {
  #svg!: SVGSVGElement;
  #whole!: ViewBox;
  #box!: ViewBox;
  #widths: (readonly [Element, number])[] = [];
  readonly #pointers = new Map<number, PointerEvent>();

  connectedCallback(): void {
    const svg = this.querySelector<SVGSVGElement>("svg");
    if (!svg) return;
    this.#svg = svg;
    const { x, y, width, height } = svg.viewBox.baseVal;
    this.#whole = { x, y, width, height };
    this.#box = this.#whole;
    this.#widths = [...svg.querySelectorAll("[stroke-width]")]
      .filter((element) => !element.closest(".map-still"))
      .map((element) => [element, Number(element.getAttribute("stroke-width"))]);
    const { zoomIn = "", zoomOut = "", whole = "", move = "" } = svg.dataset;
    const control = (name: "plus" | "minus" | "region", label: string, act: () => void): HTMLElement => {
      const element = button("", act, { title: label, "aria-label": label, class: "" });
      element.append(icon(name));
      return element;
    };
    const controls = make(
      "div",
      { class: "map-controls" },
      control("plus", zoomIn, () => this.#zoom(step)),
      control("minus", zoomOut, () => this.#zoom(1 / step)),
      control("region", whole, () => this.#show(this.#whole)),
    );
    // What can be moved can be come to, and says how.
    const view = make("div", { class: "zoom-view", tabindex: "0", role: "group", "aria-label": move });
    svg.before(view);
    view.append(svg);
    this.append(controls);
    view.addEventListener("keydown", (event) => this.#key(event));
    view.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    view.addEventListener("pointerdown", (event) => this.#press(event, view));
    view.addEventListener("pointermove", (event) => this.#drag(event));
    for (const end of ["pointerup", "pointercancel"] as const)
      view.addEventListener(end, (event) => this.#pointers.delete(event.pointerId));
    this.dataset.ready = "true";
  }

  #show(box: ViewBox): void {
    this.#box = box;
    this.#svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
    const zoom = enlargement(box, this.#whole);
    // Names and symbols keep their size while the land grows under them; on a small screen they grow along until they can be read.
    const still = Math.max(1, zoom * Math.min(1, this.#svg.clientWidth / this.#whole.width));
    this.#svg.style.setProperty("--zoom", String(still));
    for (const [element, width] of this.#widths) element.setAttribute("stroke-width", String(width / Math.sqrt(zoom)));
    this.#scale(still);
    this.dataset.zoomed = String(zoom > 1);
  }

  /** The bar stays in its corner and tells the scale as it is now. */
  #scale(still: number): void {
    const bar = this.#svg.querySelector<SVGGElement>(".map-scale-bar");
    if (!bar) return;
    const units = Number(bar.dataset.kilometrePixels) * still;
    const kilometres = barKilometres(units, barUnits);
    const { x, y, height } = this.#box;
    bar.setAttribute("transform", `translate(${x + 16 / still} ${y + height - 14 / still}) scale(${1 / still})`);
    bar.querySelector("path")?.setAttribute("d", `M0 -5V0H${kilometres * units}V-5`);
    const text = bar.querySelector("text");
    text?.setAttribute("x", String(kilometres * units + 6));
    if (text) text.textContent = kilometres < 1 ? `${kilometres * 1000} m` : `${kilometres} km`;
  }

  #zoom(factor: number, at = { x: this.#box.x + this.#box.width / 2, y: this.#box.y + this.#box.height / 2 }): void {
    this.#show(zoomBox(this.#box, this.#whole, factor, at));
  }

  #move(across: number, down: number): void {
    this.#show(moveBox(this.#box, this.#whole, across, down));
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Readonly<Record<string, () => void>> = {
      "+": () => this.#zoom(step),
      "-": () => this.#zoom(1 / step),
      "0": () => this.#show(this.#whole),
      ArrowLeft: () => this.#move(-0.2, 0),
      ArrowRight: () => this.#move(0.2, 0),
      ArrowUp: () => this.#move(0, -0.2),
      ArrowDown: () => this.#move(0, 0.2),
    };
    const act = acts[event.key];
    // The whole map leaves the arrows to the page.
    if (!act || (event.key.startsWith("Arrow") && this.dataset.zoomed !== "true")) return;
    event.preventDefault();
    act();
  }

  /** The page scrolls past the map; with Ctrl, or once it is enlarged, the wheel is the map's. */
  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && this.dataset.zoomed !== "true") return;
    event.preventDefault();
    this.#zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, this.#at(event));
  }

  #press(event: PointerEvent, view: HTMLElement): void {
    // A link on the map is pressed, not dragged.
    if ((event.target as Element).closest("a")) return;
    this.#pointers.set(event.pointerId, event);
    if (this.dataset.zoomed === "true" || this.#pointers.size > 1) view.setPointerCapture(event.pointerId);
  }

  #drag(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const { width, height } = this.#svg.getBoundingClientRect();
    const other = [...this.#pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    if (other) {
      const far = (one: PointerEvent): number => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      this.#zoom(far(event) / Math.max(1, far(before)), this.#at(other));
    } else if (this.dataset.zoomed === "true")
      this.#move((before.clientX - event.clientX) / width, (before.clientY - event.clientY) / height);
    this.#pointers.set(event.pointerId, event);
  }

  #at({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): { x: number; y: number } {
    const { left, top, width, height } = this.#svg.getBoundingClientRect();
    return {
      x: this.#box.x + ((clientX - left) / width) * this.#box.width,
      y: this.#box.y + ((clientY - top) / height) * this.#box.height,
    };
  }
}
