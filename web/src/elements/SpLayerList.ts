import { defaultLayer, type Part } from "../state/pageState";
import { store } from "../state/store";

/** The layer list: its switches turn the parts and the own layers on and off, and follow the state. */
export class SpLayerList extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("change", (event) => this.#switch(event));
    this.addEventListener("click", (event) => this.#openTable(event));
    store.listen(() => this.#follow());
    this.#follow();
  }

  /** A layer's name opens its table. */
  #openTable(event: MouseEvent): void {
    const link = (event.target as Element).closest(".layer-rows a");
    const layer = link?.closest<HTMLElement>("[data-layer]")?.dataset.layer;
    if (!layer || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    store.change({ table: { layer, sort: null, dir: "desc", filter: "" } });
  }

  #switch(event: Event): void {
    const input = event.target as HTMLInputElement;
    const part = input.dataset.switch;
    if (!part) return;
    const { hidden, layers } = store.state;
    if (part.startsWith("layer:")) {
      const id = part.slice("layer:".length);
      const others = layers.filter((layer) => layer.id !== id);
      store.change({ layers: input.checked ? [...others, defaultLayer(id)] : others });
      return;
    }
    const parts = new Set(hidden);
    if (input.checked) parts.delete(part as Part);
    else parts.add(part as Part);
    store.change({ hidden: parts });
  }

  #follow(): void {
    const { hidden, layers } = store.state;
    for (const input of this.querySelectorAll<HTMLInputElement>("[data-switch]")) {
      const part = input.dataset.switch ?? "";
      input.checked = part.startsWith("layer:") ? layers.some(({ id }) => `layer:${id}` === part) : !hidden.has(part as Part);
    }
  }
}
