import type { LineWay } from "../state/pageState";
import { store } from "../state/store";

/** How the lines of the links are drawn: one of the choices, and a note on what it means. */
export class SpLinkLines extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("change", (event) => store.change({ lines: (event.target as HTMLInputElement).value as LineWay }));
    store.listen(() => this.#follow());
    this.#follow();
  }

  #follow(): void {
    const choices = [...this.querySelectorAll<HTMLInputElement>("[name=lines]")];
    const wanted = choices.find(({ value, disabled }) => value === store.state.lines && !disabled) ?? choices[0];
    for (const choice of choices) choice.checked = choice === wanted;
    for (const note of this.querySelectorAll<HTMLElement>("[data-lines]")) note.hidden = note.dataset.lines !== wanted?.value;
  }
}
