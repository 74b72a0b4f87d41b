import { isSameSelection } from "../state/pageState";
import { store } from "../state/store";
import { announce, say } from "../texts";

type Sheet = "layers" | "table" | "panel";

/** The frame of the page: keys that work everywhere, and on a phone the sheet under the map. */
export class SpWorkspace extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("click", (event) => this.#act(event));
    this.addEventListener("sp-show-layers", () => this.#showLayers());
    store.listen((state, before) => {
      if (!isSameSelection(state.selection, before.selection)) this.#sheet(state.selection ? "panel" : "layers");
    });
    this.#addSheetBar();
    this.#sheet(store.state.selection ? "panel" : "layers");
    this.#closeMenuWhenNarrow();
    this.#closePagesWhenLeft();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isWriting = (event.target as Element).matches("input:not([type=checkbox], [type=radio], [type=range]), textarea, select");
    const hasDialog = document.querySelector("dialog[open]") !== null;
    if (event.key === "Escape" && !event.defaultPrevented && !isWriting && !hasDialog && store.state.selection)
      store.change({ selection: null });
    if (isWriting) return;
    if (event.key === "/") {
      event.preventDefault();
      this.#openSearch();
    } else if (event.key === "?") this.#showKeys();
  }

  #act(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-keep]");
    if (link) this.#keepState(link);
    const toDocument = (event.target as Element).closest<HTMLAnchorElement>('a:is([href^="/comparison"], [href^="/datasets"])');
    if (toDocument) this.#keepColours(toDocument);
    const act = (event.target as Element).closest<HTMLElement>("[data-act]")?.dataset.act;
    if (act === "share") void this.#share();
    if (act === "search") this.#openSearch();
    if (act === "keys") this.#showKeys();
    if (act === "print") print();
  }

  /** A link to another language or to paper, written when the page was made, follows the state that the page has now. */
  #keepState(link: HTMLAnchorElement): void {
    const name = link.dataset.keep ?? "";
    const query = new URLSearchParams(location.search);
    const value = new URLSearchParams(link.search).get(name);
    if (value) query.set(name, value);
    else query.delete(name);
    link.search = query.toString();
  }

  /** The documents beside the map have the colours that the map has now. */
  #keepColours(link: HTMLAnchorElement): void {
    const query = new URLSearchParams(link.search);
    const { theme } = store.state;
    if (theme === "auto") query.delete("theme");
    else query.set("theme", theme);
    link.search = query.toString();
  }

  async #share(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      announce(say("copied"));
      const button = document.querySelector<HTMLElement>("[data-act=share]");
      if (!button) return;
      const label = button.textContent;
      button.textContent = say("copied");
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    } catch {
      // Without leave to copy, the address still stands in the browser's own field.
    }
  }

  #openSearch(): void {
    const search = document.querySelector<HTMLElement>("sp-search");
    search?.setAttribute("data-open", "");
    search?.querySelector("input[type=search]")?.dispatchEvent(new Event("sp-open"));
    search?.querySelector<HTMLInputElement>("input[type=search]")?.focus();
  }

  #showKeys(): void {
    document.querySelector("sp-shortcuts")?.dispatchEvent(new Event("sp-toggle"));
  }

  #showLayers(): void {
    const { sheet } = this.dataset;
    if (sheet === "layers" && !store.state.selection) this.#sheet("table");
    else {
      store.change({ selection: null });
      this.#sheet("layers");
    }
  }

  #sheet(sheet: Sheet): void {
    this.dataset.sheet = sheet;
  }

  #addSheetBar(): void {
    const bar = document.createElement("div");
    bar.className = "sheet-bar";
    const handle = document.createElement("button");
    handle.type = "button";
    handle.className = "sheet-handle";
    handle.setAttribute("aria-label", say("sheet"));
    handle.addEventListener("click", () => this.toggleAttribute("data-sheet-tall"));
    bar.append(handle);
    this.insertBefore(bar, this.querySelector(".stage"));
  }

  #closePagesWhenLeft(): void {
    const pages = document.querySelector<HTMLDetailsElement>(".page-menu");
    document.addEventListener("click", ({ target }) => {
      if (pages?.open && target instanceof Node && !pages.contains(target)) pages.open = false;
    });
    pages?.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !pages.open) return;
      event.stopPropagation();
      pages.open = false;
      pages.querySelector("summary")?.focus();
    });
  }

  #closeMenuWhenNarrow(): void {
    const menu = document.querySelector<HTMLDetailsElement>(".header-menu");
    const narrow = matchMedia("(width < 700px)");
    const follow = (): void => {
      if (menu) menu.open = !narrow.matches;
    };
    narrow.addEventListener("change", follow);
    follow();
  }
}
