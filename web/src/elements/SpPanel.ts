import { fetchHtml, panelAddress } from "../api";
import { isSameSelection, type Selection, writeState } from "../state/pageState";
import { store } from "../state/store";
import { announce, say } from "../texts";
import { failure, showLoading } from "./loading";
import { rowIdOf, selectionOf } from "./selectionOf";

/** The panel about what is selected. Its content is the server's HTML; links in it select instead of loading a page. */
export class SpPanel extends HTMLElement {
  #asking: AbortController | null = null;

  connectedCallback(): void {
    store.listen((state, before) => {
      if (!isSameSelection(state.selection, before.selection)) void this.#show(state.selection, before.selection);
    });
    this.addEventListener("click", (event) => this.#click(event));
  }

  #click(event: MouseEvent): void {
    const link = (event.target as Element).closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.dataset.act === "close") {
      event.preventDefault();
      store.change({ selection: null });
      return;
    }
    const selection = selectionOf(link.dataset);
    if (!selection) return;
    event.preventDefault();
    this.#frame.dataset.takeFocus = "";
    store.change({ selection });
  }

  get #frame(): HTMLElement {
    return this.parentElement as HTMLElement;
  }

  async #show(selection: Selection | null, before: Selection | null): Promise<void> {
    this.#asking?.abort();
    const frame = this.#frame;
    if (!selection) {
      const hadFocus = this.contains(document.activeElement);
      frame.hidden = true;
      this.replaceChildren();
      if (hadFocus) leaveFocus(before);
      return;
    }
    const asking = new AbortController();
    this.#asking = asking;
    frame.hidden = false;
    const stop = showLoading(this, this.querySelector(".panel-content") !== null);
    try {
      const html = await fetchHtml(panelAddress(selection, writeState(store.state)), asking.signal);
      if (asking.signal.aborted) return;
      this.innerHTML = html;
      frame.scrollTop = 0;
      const title = this.querySelector<HTMLElement>(".panel-title");
      if ("takeFocus" in frame.dataset) title?.focus();
      announce(say("selected", { name: title?.textContent ?? "" }));
    } catch {
      if (!asking.signal.aborted)
        this.replaceChildren(failure(say("panel-failed"), say("try-again"), () => void this.#show(selection, before)));
    } finally {
      stop();
      delete frame.dataset.takeFocus;
    }
  }
}

/** Gives the focus back to the row that the panel was about, else to the table. */
const leaveFocus = (selection: Selection | null): void => {
  const row =
    selection && document.querySelector<HTMLElement>(`tr[data-kind="${selection.kind}"][data-id="${CSS.escape(rowIdOf(selection))}"] a`);
  (row ?? document.querySelector<HTMLElement>(".table-scroll"))?.focus({ preventScroll: true });
};
