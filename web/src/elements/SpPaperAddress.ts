import { fetchHtml } from "../api";
import { writeState } from "../state/pageState";
import { store } from "../state/store";

/** The page's address without what paper does not show. */
const shownAddress = (): string =>
  writeState({ ...store.state, print: null, theme: "auto", view: null, table: { layer: "nodes", sort: null, dir: "desc", filter: "" } });

/** How long the page must stand still before its code is asked for anew. */
const restMilliseconds = 600;

/** The address on paper and its code. Printing cannot wait for an answer, so they follow the page as the reader moves on. */
export class SpPaperAddress extends HTMLElement {
  #asking: AbortController | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #said = shownAddress();

  connectedCallback(): void {
    store.listen(() => {
      clearTimeout(this.#resting);
      this.#resting = setTimeout(() => void this.#follow(), restMilliseconds);
    });
    addEventListener("beforeprint", () => this.#leaveOutWrongCode());
  }

  async #follow(): Promise<void> {
    const address = shownAddress();
    if (address === this.#said) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const query = new URLSearchParams(address);
    query.set("fragment", "true");
    try {
      this.innerHTML = await fetchHtml(`/paper-address?${query}`, asking.signal);
      this.#said = address;
    } catch {
      // The next change asks again, and a code that leads elsewhere is not printed.
    }
  }

  #leaveOutWrongCode(): void {
    if (shownAddress() === this.#said) return;
    this.querySelector("svg")?.remove();
    this.querySelector("strong")?.replaceChildren(`${location.origin}/${shownAddress()}`);
  }
}
