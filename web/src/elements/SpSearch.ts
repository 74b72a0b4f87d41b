import { fetchPicture } from "../api";
import { type SearchHit, searchPicture } from "../search";
import { shownDimensions } from "../shownDimensions";
import { store } from "../state/store";
import { announce, say, sayNumber } from "../texts";

const mostHits = 12;

/** Search for a place or a link: a combobox with a list, after the ARIA pattern. Without scripts the field filters the table. */
export class SpSearch extends HTMLElement {
  #hits: readonly SearchHit[] = [];
  #active = -1;
  readonly #list = document.createElement("ul");

  connectedCallback(): void {
    const input = this.#input;
    this.#list.id = "search-hits";
    this.#list.className = "search-hits";
    this.#list.hidden = true;
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", say("search-results"));
    this.append(this.#list);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": "search-hits",
      "aria-autocomplete": "list",
    }))
      input.setAttribute(name, value);
    input.addEventListener("input", () => void this.#search());
    input.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#choose(Math.max(0, this.#active));
    });
    this.addEventListener("focusout", (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#close();
    });
    // Before the field loses focus and the list closes.
    this.#list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const option = (event.target as Element).closest("li");
      if (option) this.#choose([...this.#list.children].indexOf(option));
    });
  }

  get #input(): HTMLInputElement {
    return this.querySelector("input[type=search]") as HTMLInputElement;
  }

  async #search(): Promise<void> {
    const asked = this.#input.value;
    const picture = await fetchPicture().catch(() => null);
    if (!picture || asked !== this.#input.value) return;
    this.#hits = searchPicture(picture, asked, shownDimensions(picture, store.state.dimensions)[0]?.key ?? null, mostHits);
    this.#active = this.#hits.length > 0 ? 0 : -1;
    this.#show(asked);
  }

  #show(asked: string): void {
    const options = this.#hits.map((hit, index) => {
      const option = document.createElement("li");
      option.id = `search-hit-${index}`;
      option.setAttribute("role", "option");
      const detail = document.createElement("span");
      detail.textContent = hit.weight === null ? say("search-place") : `${say("search-link")} ${sayNumber(hit.weight)}`;
      option.append(hit.name, detail);
      return option;
    });
    if (asked.trim() !== "" && options.length === 0) {
      const none = document.createElement("li");
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      none.textContent = say("search-none");
      options.push(none);
    }
    this.#list.replaceChildren(...options);
    this.#list.hidden = options.length === 0;
    this.#input.setAttribute("aria-expanded", String(options.length > 0));
    announce(asked.trim() === "" ? "" : say("search-count", { count: this.#hits.length }));
    this.#mark();
  }

  #mark(): void {
    [...this.#list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.#active));
      if (index === this.#active) option.scrollIntoView({ block: "nearest" });
    });
    if (this.#active >= 0) this.#input.setAttribute("aria-activedescendant", `search-hit-${this.#active}`);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (this.#hits.length === 0) return;
      this.#active = (this.#active + (event.key === "ArrowDown" ? 1 : -1) + this.#hits.length) % this.#hits.length;
      this.#mark();
      event.preventDefault();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (this.#list.hidden) this.#input.blur();
      this.#close();
    }
  }

  #choose(index: number): void {
    const hit = this.#hits[index];
    if (!hit) return;
    this.#input.value = "";
    this.#close();
    document.getElementById("panel")?.setAttribute("data-take-focus", "");
    store.change({ selection: hit.selection });
  }

  #close(): void {
    this.#hits = [];
    this.#active = -1;
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
    this.removeAttribute("data-open");
  }
}
