import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Letter, Outbox, type Post, type Sent } from "../src/workshop/outbox";

/** A server that hears every letter and answers as it is told to; without an answer it takes the letter. */
class DrawnServer implements Post {
  readonly heard: string[] = [];
  readonly answers: Sent["kind"][] = [];
  isBack = true;
  renewals = 0;

  send(letter: Letter): Promise<Sent> {
    this.heard.push(letter.words);
    const kind = this.answers.shift() ?? "taken";
    return Promise.resolve(kind === "refused" ? { kind, sentence: "Nej" } : { kind });
  }

  renew(): Promise<boolean> {
    this.renewals++;
    return Promise.resolve(this.isBack);
  }
}

class Drawer implements Storage {
  readonly #kept = new Map<string, string>();
  get length(): number {
    return this.#kept.size;
  }
  clear = (): void => this.#kept.clear();
  getItem = (key: string): string | null => this.#kept.get(key) ?? null;
  key = (index: number): string | null => [...this.#kept.keys()][index] ?? null;
  removeItem = (key: string): void => void this.#kept.delete(key);
  setItem = (key: string, value: string): void => void this.#kept.set(key, value);
}

const letter = (words: string, id = words): Letter => ({ id, address: "/cards", fields: [["text", words]], words, part: "own-1" });

describe("what was written", () => {
  let server: DrawnServer;
  let drawer: Drawer;
  const open = (): Outbox => new Outbox("box", drawer, server, () => {});

  beforeEach(() => {
    vi.useFakeTimers();
    server = new DrawnServer();
    drawer = new Drawer();
  });

  it("is sent in order and then gone", async () => {
    const box = open();
    for (const words of ["a", "b", "c"]) box.add(letter(words));
    await vi.runAllTimersAsync();
    expect(server.heard).toEqual(["a", "b", "c"]);
    expect(box.letters).toEqual([]);
  });

  it("stays while nobody answers, also when the page is closed, and goes when somebody does", async () => {
    server.answers.push("away");
    open().add(letter("a"));
    await vi.advanceTimersByTimeAsync(0);
    const later = open();
    expect(later.letters.map(({ words }) => words)).toEqual(["a"]);
    await later.flush();
    expect(later.letters).toEqual([]);
  });

  it("is tried again by itself", async () => {
    server.answers.push("away", "away");
    const box = open();
    box.add(letter("a"));
    await vi.runAllTimersAsync();
    expect(server.heard).toEqual(["a", "a", "a"]);
    expect(box.letters).toEqual([]);
  });

  it("stays with the reason when it is refused, and lets the others pass", async () => {
    server.answers.push("refused");
    const box = open();
    box.add(letter("a"));
    box.add(letter("b"));
    await vi.runAllTimersAsync();
    expect(box.letters.map(({ words, refusal }) => [words, refusal])).toEqual([["a", "Nej"]]);
    box.discard("a");
    expect(box.letters).toEqual([]);
  });

  it("is sent with a new token when the server has started again", async () => {
    server.answers.push("stale");
    const box = open();
    box.add(letter("a"));
    await vi.runAllTimersAsync();
    expect([server.heard, server.renewals]).toEqual([["a", "a"], 1]);
    expect(box.letters).toEqual([]);
  });

  it("is not sent for ever with tokens that do not hold", async () => {
    server.answers.push("stale", "stale");
    const box = open();
    box.add(letter("a"));
    await vi.advanceTimersByTimeAsync(0);
    expect(server.heard).toEqual(["a", "a"]);
    await vi.runAllTimersAsync();
    expect(box.letters).toEqual([]);
  });

  it("is what was meant last, where the same thing was said twice", async () => {
    server.answers.push("away");
    const box = open();
    box.add(letter("on", "dot"));
    box.add(letter("off", "dot"));
    await vi.runAllTimersAsync();
    expect(server.heard.at(-1)).toBe("off");
    expect(box.letters).toEqual([]);
  });
});
