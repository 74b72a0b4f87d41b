import { mergeFresh } from "./liveMerge";

/**
 * Parts of a page that follow what happens. `<section id="steps" data-live="proposal:14" data-live-after="871">` is fetched anew when the server tells of a
 * change of its subject, and put in the place of the old: no reload, and what one writes in the rest of the page stays. `data-live-what` names the changes
 * that matter (all, where it is missing), `data-live-address` another page to fetch it from. Where `data-live-say` has a sentence it is said politely.
 */
export interface LiveChange {
  readonly about: string;
  readonly what: string;
}

type Hear = (change: LiveChange | null) => void;

const shortestWaitMilliseconds = 1_000;
const longestWaitMilliseconds = 15_000;
const retryMilliseconds = 2_000;

/**
 * Listens for as long as the page is in sight, and again whenever the connection has been away. The server is told the last number heard, so that nothing
 * is missed and nothing comes twice. `null` is heard where nobody knows what has been missed (also at first, where `after` is null): everything may have changed.
 */
export const listen = (subjects: readonly string[], after: string | null, hear: Hear): void => {
  let last = after;
  let wait = shortestWaitMilliseconds;
  let source: EventSource | null = null;
  const stop = (): void => {
    source?.close();
    source = null;
  };
  const start = (): void => {
    if (source || document.hidden) return;
    const query = new URLSearchParams(subjects.map((subject) => ["about", subject]));
    if (last !== null) query.set("after", last);
    const opened = new EventSource(`/live?${query}`);
    source = opened;
    const take = (event: MessageEvent<string>): void => {
      document.dispatchEvent(new CustomEvent("sp-heard"));
      const isFirst = last === null;
      last = event.lastEventId || last;
      if (event.type === "change") hear(JSON.parse(event.data) as LiveChange);
      else if (event.type === "reset" || isFirst) hear(null);
    };
    // Where the server stands: also a page that has heard nothing yet knows from where to go on.
    opened.addEventListener("here", take);
    opened.addEventListener("change", take);
    opened.addEventListener("reset", take);
    opened.addEventListener("open", () => {
      wait = shortestWaitMilliseconds;
    });
    opened.addEventListener("error", () => {
      // While it is connecting the browser tries by itself.
      if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
      stop();
      setTimeout(start, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, longestWaitMilliseconds);
    });
  };
  // A page in the background leaves its connection to the pages in sight: a browser has few to each server.
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : start()));
  addEventListener("pagehide", stop);
  addEventListener("pageshow", start);
  start();
};

const liveParts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-live]")];

const matters = (part: HTMLElement, change: LiveChange | null): boolean => {
  if (!change) return true;
  const what = part.dataset.liveWhat;
  return part.dataset.live === change.about && (what === undefined || what.split(" ").includes(change.what));
};

/** Fetches the part anew. One fetch at a time; what changes meanwhile is fetched once more after it. */
class Refetch {
  #isRunning = false;
  readonly #waiting = new Set<string>();

  add(ids: readonly string[]): void {
    for (const id of ids) this.#waiting.add(id);
    if (!this.#isRunning && this.#waiting.size > 0) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.size > 0) {
      const ids = [...this.#waiting];
      this.#waiting.clear();
      await this.#fetch(ids).catch(async () => {
        // The server is away for a while; what it has told of is still to be fetched.
        for (const id of ids) this.#waiting.add(id);
        await new Promise((again) => setTimeout(again, retryMilliseconds));
      });
    }
    this.#isRunning = false;
  }

  async #fetch(ids: readonly string[]): Promise<void> {
    const byAddress = new Map<string, string[]>();
    for (const id of ids) {
      const address = document.getElementById(id)?.dataset.liveAddress ?? location.href;
      byAddress.set(address, [...(byAddress.get(address) ?? []), id]);
    }
    for (const [address, parts] of byAddress) {
      const response = await fetch(address, { headers: { Accept: "text/html" } });
      if (!response.ok) continue;
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const id of parts) replace(id, fresh.getElementById(id));
    }
  }
}

/** What has the focus keeps it and what is unfolded stays so, where it is still there; what somebody drags or writes in is left as it is. */
const replace = (id: string, fresh: HTMLElement | null): void => {
  const old = document.getElementById(id);
  if (!old || !fresh || old.dataset.liveHeld !== undefined) return;
  const focused = old.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const unfolded = [...old.querySelectorAll("details[open] > summary[id]")].map((summary) => summary.id);
  if (fresh.innerHTML !== old.innerHTML) mergeFresh(old, fresh);
  for (const summary of unfolded) document.getElementById(summary)?.closest("details")?.setAttribute("open", "");
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
  // What it follows from now on may be another: in a voting other changes matter than before it.
  for (const name of ["liveWhat", "liveSay"]) {
    const value = fresh.dataset[name];
    if (value !== undefined) old.dataset[name] = value;
  }
  old.dispatchEvent(new CustomEvent("sp-refreshed", { bubbles: true }));
  const sentence = fresh.dataset.liveSay;
  if (sentence) announce(sentence);
};

const announce = (sentence: string): void => {
  const announcer = document.getElementById("live-announcer");
  if (announcer && announcer.textContent !== sentence) announcer.textContent = sentence;
};

const refetch = new Refetch();

/** Fetches parts of the page anew, by their ids. */
export const refresh = (ids: readonly string[]): void => refetch.add(ids);

/** Follows every part of the page that asks for it. */
export const followPage = (): void => {
  const parts = liveParts();
  if (parts.length === 0) return;
  const announcer = document.body.appendChild(document.createElement("p"));
  announcer.id = "live-announcer";
  announcer.className = "visually-hidden";
  announcer.setAttribute("role", "status");
  const known = parts.map((part) => part.dataset.liveAfter);
  const after = known.includes(undefined) ? null : String(Math.min(...known.map(Number)));
  listen([...new Set(parts.map((part) => part.dataset.live ?? ""))], after, (change) =>
    refetch.add(
      liveParts()
        .filter((part) => matters(part, change))
        .map(({ id }) => id),
    ),
  );
};
