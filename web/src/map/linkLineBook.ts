import type { LinkLines } from "../contracts";
import type { LineWay } from "../state/pageState";
import type { MapRequest } from "./mapRequest";

/** As finely as a zoom needs: the simplified line lies within about a pixel of the whole one. */
const detailAt = (zoom: number): number => (zoom < 9 ? 0 : zoom < 11 ? 1 : 2);

/** The lines of links along the roads and bundled, asked for when first wanted. Until they are there others stand in: coarser or finer ones, else straight lines. */
export class LinkLineBook {
  readonly #request: MapRequest;
  readonly #arrived: () => void;
  readonly #known = new Map<string, LinkLines>();
  readonly #asked = new Map<string, Promise<void>>();

  constructor(request: MapRequest, arrived: () => void) {
    this.#request = request;
    this.#arrived = arrived;
  }

  /** Null for straight lines, which is all there is without roads. */
  find(way: LineWay, zoom: number): LinkLines | null {
    if (way === "straight" || !this.#request.picture.hasLinkLines) return null;
    const detail = detailAt(zoom);
    const known = this.#known.get(`${way}/${detail}`);
    if (known) return known;
    this.#want(way, detail);
    return [0, 1, 2].map((other) => this.#known.get(`${way}/${other}`)).find((lines) => lines !== undefined) ?? null;
  }

  /** Resolves when nothing that was asked for is on its way. */
  async settled(): Promise<void> {
    await Promise.all(this.#asked.values());
  }

  #want(way: LineWay, detail: number): void {
    const key = `${way}/${detail}`;
    if (this.#asked.has(key)) return;
    this.#asked.set(
      key,
      this.#request.linkLines(way, detail).then(
        (lines) => {
          this.#known.set(key, lines);
          this.#arrived();
        },
        () => this.#request.events.failed(),
      ),
    );
  }
}
