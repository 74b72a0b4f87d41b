/** Something on its way to the server. `id` is its name: a later one with the same id takes its place. */
export interface Letter {
  readonly id: string;
  readonly address: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** What the reader calls it, and the part of the page that shows it once it is sent. */
  readonly words: string;
  readonly part: string;
  /** Why the server has not taken it; it stays until the reader takes it away. */
  readonly refusal?: string;
}

export interface Sent {
  /** `away`: not heard, try again later. `stale`: the page's token is too old, fetch a new one and try again at once. */
  readonly kind: "taken" | "refused" | "stale" | "away";
  readonly sentence?: string;
}

export interface Post {
  send(letter: Letter): Promise<Sent>;
  /** Fetches the page's token anew; false where the server is away. */
  renew(): Promise<boolean>;
}

const firstWaitMilliseconds = 2_000;
const longestWaitMilliseconds = 30_000;

/**
 * What was written stays in the browser until the server has it, also when the page is closed in between. Letters go one at a time and in order; each has an
 * id that the server knows it by, so that one whose answer was lost on the way is simply sent again.
 */
export class Outbox {
  readonly #key: string;
  readonly #kept: Storage;
  readonly #post: Post;
  readonly #changed: (letters: readonly Letter[], sent: Letter | null) => void;
  #isSending = false;
  #wait = firstWaitMilliseconds;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(key: string, kept: Storage, post: Post, changed: (letters: readonly Letter[], sent: Letter | null) => void) {
    this.#key = key;
    this.#kept = kept;
    this.#post = post;
    this.#changed = changed;
  }

  get letters(): readonly Letter[] {
    try {
      return JSON.parse(this.#kept.getItem(this.#key) ?? "[]") as Letter[];
    } catch {
      return [];
    }
  }

  add(letter: Letter): void {
    this.#keep([...this.letters.filter(({ id }) => id !== letter.id), letter], null);
    void this.flush();
  }

  discard(id: string): void {
    this.#keep(
      this.letters.filter((letter) => letter.id !== id),
      null,
    );
  }

  /** Sends what is waiting. Called whenever there is hope: a new letter, the network back, the server heard of. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isSending) return;
    this.#isSending = true;
    let hasRenewed = false;
    for (let next = this.#next(); next; next = this.#next()) {
      const { kind, sentence } = await this.#post.send(next);
      if (kind === "taken") {
        this.#wait = firstWaitMilliseconds;
        this.#replace(next, null);
      } else if (kind === "refused") {
        this.#replace(next, { ...next, refusal: sentence ?? "" });
      } else if (kind === "away" || hasRenewed || !(await this.#post.renew())) {
        this.#timer = setTimeout(() => void this.flush(), this.#wait);
        this.#wait = Math.min(this.#wait * 2, longestWaitMilliseconds);
        break;
      }
      hasRenewed = kind === "stale";
    }
    this.#isSending = false;
  }

  #next(): Letter | undefined {
    return this.letters.find(({ refusal }) => refusal === undefined);
  }

  /** Unless the reader has changed their mind while it was on its way: then the newer one is still to be sent. */
  #replace(sent: Letter, by: Letter | null): void {
    const letters = this.letters;
    const isSame = (letter: Letter): boolean => JSON.stringify(letter) === JSON.stringify(sent);
    this.#keep(
      by ? letters.map((letter) => (isSame(letter) ? by : letter)) : letters.filter((letter) => !isSame(letter)),
      by ? null : sent,
    );
  }

  #keep(letters: readonly Letter[], sent: Letter | null): void {
    this.#kept.setItem(this.#key, JSON.stringify(letters));
    this.#changed(letters, sent);
  }
}
