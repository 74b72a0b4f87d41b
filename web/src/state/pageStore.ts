import { type PageState, readState, writeState } from "./pageState";

type Listener = (state: PageState, before: PageState) => void;

/** The one home of the page's state. The address follows it, and it follows the address when the reader goes back. */
export class PageStore {
  #state: PageState;
  readonly #listeners = new Set<Listener>();

  constructor(query: URLSearchParams) {
    this.#state = readState(query);
  }

  get state(): PageState {
    return this.#state;
  }

  /** Calls the listener at every change; returns how to stop. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A choice by the reader is a step in the history; moving the map is not. */
  change(patch: Partial<PageState>, step: "push" | "replace" = "push"): void {
    const before = this.#state;
    this.#state = { ...before, ...patch };
    const address = writeState(this.#state);
    if (address !== writeState(before)) {
      if (step === "push") history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    }
    this.#tell(before);
  }

  followHistory(): void {
    addEventListener("popstate", () => {
      const before = this.#state;
      this.#state = readState(new URLSearchParams(location.search));
      this.#tell(before);
    });
  }

  #tell(before: PageState): void {
    for (const listener of this.#listeners) listener(this.#state, before);
  }
}
