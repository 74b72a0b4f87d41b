const restMilliseconds = 120;

/** A form whose results follow while a threshold is moved: what the server answers takes the place of what stands in `#trial`. */
export class SpTrial extends HTMLElement {
  #waiting = 0;
  #asked: AbortController | null = null;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    for (const slider of form.querySelectorAll<HTMLInputElement>("input[type=range]")) this.#join(form, slider);
    form.addEventListener("input", (event) => this.#changed(form, event.target as HTMLElement));
  }

  /** A slider and the number beside it say the same. */
  #join(form: HTMLFormElement, slider: HTMLInputElement): void {
    const number = form.elements.namedItem(slider.dataset.for ?? "");
    if (!(number instanceof HTMLInputElement)) return;
    slider.addEventListener("input", () => {
      number.value = slider.value;
    });
    number.addEventListener("input", () => {
      if (number.value) slider.value = number.value.replace(",", ".");
    });
  }

  #changed(form: HTMLFormElement, target: HTMLElement): void {
    // Another method has other parameters, so that the whole page is asked for.
    if (target.dataset.reload !== undefined) {
      form.requestSubmit();
      return;
    }
    window.clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => void this.#try(form), restMilliseconds);
  }

  async #try(form: HTMLFormElement): Promise<void> {
    const results = document.getElementById("trial");
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") query.append(name, value);
    this.#asked?.abort();
    this.#asked = new AbortController();
    results?.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(`${this.dataset.trial}?${query}`, { signal: this.#asked.signal });
      if (!answer.ok || !results) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      results.replaceChildren(...page.body.childNodes);
      results.removeAttribute("aria-busy");
      // The address is what is looked at, to be shared; keeping it is an act of its own on the page that it leads to.
      history.replaceState(null, "", `${form.action}?${query}`);
    } catch (fault) {
      if (!(fault instanceof DOMException && fault.name === "AbortError")) results?.removeAttribute("aria-busy");
    }
  }
}
