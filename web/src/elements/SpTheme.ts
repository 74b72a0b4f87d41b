import type { Theme } from "../state/pageState";
import { store } from "../state/store";
import { say } from "../texts";

const next: Record<Theme, Theme> = { auto: "dark", dark: "light", light: "auto" };

/** Turns the page between the computer's colours, dark and light. */
export class SpTheme extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      event.preventDefault();
      store.change({ theme: next[store.state.theme] }, "replace");
    });
    store.listen(({ theme }) => this.#show(theme));
    this.#show(store.state.theme);
  }

  #show(theme: Theme): void {
    document.documentElement.dataset.theme = store.state.print === null ? theme : "light";
    const link = this.querySelector("a");
    link?.setAttribute("aria-label", say(`theme-${theme}`));
    link?.setAttribute("title", say(`theme-${theme}`));
  }
}
