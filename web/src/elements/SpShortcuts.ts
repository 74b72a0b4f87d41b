import { say } from "../texts";

const keys: readonly (readonly [key: string, text: string])[] = [
  ["/", "key-search"],
  ["← ↑ → ↓", "key-pan"],
  ["+ −", "key-zoom"],
  ["0", "key-region"],
  ["N, ⇧ N", "key-step"],
  ["↵", "key-open"],
  ["Esc", "key-close"],
  ["?", "key-help"],
];

/** The list of keys, shown by `?`. */
export class SpShortcuts extends HTMLElement {
  connectedCallback(): void {
    const dialog = document.createElement("dialog");
    dialog.className = "shortcuts";
    dialog.setAttribute("aria-labelledby", "shortcuts-title");
    const title = document.createElement("h2");
    title.id = "shortcuts-title";
    title.textContent = say("keys");
    const list = document.createElement("dl");
    for (const [key, text] of keys) {
      const term = document.createElement("dt");
      term.textContent = key;
      const meaning = document.createElement("dd");
      meaning.textContent = say(text);
      list.append(term, meaning);
    }
    const close = document.createElement("button");
    close.type = "button";
    close.className = "button";
    close.textContent = say("close");
    close.addEventListener("click", () => dialog.close());
    dialog.append(title, list, close);
    this.append(dialog);
    this.addEventListener("sp-toggle", () => (dialog.open ? dialog.close() : dialog.showModal()));
  }
}
