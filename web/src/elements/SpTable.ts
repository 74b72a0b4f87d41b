import { fetchHtml } from "../api";
import type { Hit } from "../map/hitTest";
import { isSameSelection, writeState } from "../state/pageState";
import { store } from "../state/store";
import { announce, say } from "../texts";
import { failure, showLoading } from "./loading";
import { rowIdOf, selectionOf } from "./selectionOf";
import { addSplitHandle } from "./splitHandle";

/** The table twin: sorts, filters and changes layer without loading the page, and follows the selection on the map. */
export class SpTable extends HTMLElement {
  #asking: AbortController | null = null;
  #rows: string | null = null;
  #pointed: string | null = null;

  connectedCallback(): void {
    this.addEventListener("click", (event) => this.#click(event));
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("submit", (event) => event.preventDefault());
    let typing: ReturnType<typeof setTimeout> | undefined;
    this.addEventListener("input", (event) => {
      const { value } = event.target as HTMLInputElement;
      clearTimeout(typing);
      typing = setTimeout(() => store.change({ table: { ...store.state.table, filter: value } }, "replace"), 200);
    });
    store.listen((state, before) => {
      if (JSON.stringify([state.table, state.dimensions]) !== JSON.stringify([before.table, before.dimensions])) void this.#load();
      if (!isSameSelection(state.selection, before.selection)) this.#mark();
    });
    for (const name of ["mouseover", "mouseleave", "focusin", "focusout"]) this.addEventListener(name, (event) => this.#point(event));
    document.addEventListener("sp-pointed", (event) => this.#follow((event as CustomEvent<Hit | null>).detail));
    addSplitHandle(this);
    this.#mark();
  }

  /** Tells the map which place the reader points at in the table. */
  #point(event: Event): void {
    const isLeaving = event.type === "mouseleave" || event.type === "focusout";
    const row = isLeaving ? null : (event.target as Element).closest<HTMLElement>('tr[data-kind="place"]');
    document.dispatchEvent(new CustomEvent("sp-row-pointed", { detail: row?.dataset.id ?? null }));
  }

  /** Marks the row of what the reader points at on the map. */
  #follow(hit: Hit | null): void {
    const id = hit && (hit.kind === "place" ? hit.id : `${hit.link.fromId}~${hit.link.toId}`);
    if (id === this.#pointed) return;
    this.#pointed = id;
    for (const row of this.querySelectorAll<HTMLElement>("tbody tr"))
      row.toggleAttribute("data-pointed", id !== null && row.dataset.id === id && row.dataset.kind === hit?.kind);
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    const link = target.closest("a");
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { table } = store.state;
    const { tab, sort, dir, rows } = link?.dataset ?? {};
    if (tab) store.change({ table: { layer: tab, sort: null, dir: "desc", filter: "" } });
    else if (sort) store.change({ table: { ...table, sort, dir: dir === "asc" ? "asc" : "desc" } }, "replace");
    else if (rows) {
      this.#rows = rows;
      void this.#load();
    } else if (link?.hasAttribute("data-clear-filter")) store.change({ table: { ...table, filter: "" } });
    else {
      const row = target.closest<HTMLElement>("tbody tr");
      const selection = row && selectionOf(row.dataset);
      if (!selection) return;
      // Chosen by key, the panel takes the focus; by mouse it does not.
      if (event.detail === 0) document.getElementById("panel")?.setAttribute("data-take-focus", "");
      store.change({ selection });
    }
    event.preventDefault();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const row = (event.target as Element).closest("tbody tr");
    const next = event.key === "ArrowDown" ? row?.nextElementSibling : row?.previousElementSibling;
    const link = next?.querySelector<HTMLElement>("a");
    if (!link) return;
    event.preventDefault();
    this.#letTabStopAt(link);
    link.focus();
  }

  async #load(): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const focused = document.activeElement;
    const sortedBy = this.contains(focused) ? ((focused as HTMLElement).dataset.sort ?? null) : null;
    const isFiltering = focused?.id === "table-filter";
    const stop = showLoading(this, true);
    const { layer } = store.state.table;
    const query = new URLSearchParams(writeState(store.state));
    query.set("fragment", "true");
    if (this.#rows) query.set("rows", this.#rows);
    try {
      const html = await fetchHtml(`/tables/${encodeURIComponent(layer)}?${query}`, asking.signal);
      if (asking.signal.aborted) return;
      const selectionStart = isFiltering ? (focused as HTMLInputElement).selectionStart : null;
      this.innerHTML = html;
      addSplitHandle(this);
      this.#mark();
      if (sortedBy) this.querySelector<HTMLElement>(`[data-sort="${CSS.escape(sortedBy)}"]`)?.focus();
      if (isFiltering) {
        const field = this.querySelector<HTMLInputElement>("#table-filter");
        field?.focus();
        announce(say("search-count", { count: this.querySelectorAll("tbody tr").length }));
        field?.setSelectionRange(selectionStart, selectionStart);
      }
    } catch {
      if (!asking.signal.aborted)
        this.querySelector(".table-scroll")?.replaceChildren(failure(say("panel-failed"), say("try-again"), () => void this.#load()));
    } finally {
      stop();
      this.#rows = null;
    }
  }

  /** Marks the selected row, brings it into sight, and lets one row only be a stop for Tab: arrows walk the rest. */
  #mark(): void {
    const { selection } = store.state;
    const id = selection && rowIdOf(selection);
    let stop: HTMLElement | null = null;
    for (const row of this.querySelectorAll<HTMLElement>("tbody tr")) {
      const isSelected = row.dataset.id === id && row.dataset.kind === selection?.kind;
      row.toggleAttribute("data-selected", isSelected);
      const link = row.querySelector<HTMLElement>("a");
      if (isSelected) link?.setAttribute("aria-current", "true");
      else link?.removeAttribute("aria-current");
      if (isSelected) {
        stop = link;
        if (!row.contains(document.activeElement)) row.scrollIntoView({ block: "nearest" });
      }
    }
    const first = stop ?? this.querySelector<HTMLElement>("tbody a");
    if (first) this.#letTabStopAt(first);
  }

  #letTabStopAt(link: HTMLElement): void {
    for (const other of this.querySelectorAll<HTMLElement>("tbody a")) other.tabIndex = other === link ? 0 : -1;
  }
}
