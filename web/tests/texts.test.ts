import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const pages = new URL("src/Features/Pictures/Pages/", root);

type Section = { [key: string]: string | Section };
const pageOf = (language: string): Section => JSON.parse(readFileSync(new URL(`texts/${language}.json`, root), "utf8")).page;

const find = (section: Section, key: string): unknown =>
  key.split(".").reduce<unknown>((inner, part) => (inner as Section | undefined)?.[part], section);

const keysIn = (folder: URL, pattern: RegExp, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .flatMap((file) => [...readFileSync(new URL(file, folder), "utf8").matchAll(pattern)].map(([, key = ""]) => key));

describe.each(["sv", "en"])("the page in %s", (language) => {
  const page = pageOf(language);

  test("has every sentence that the scripts say", () => {
    const keys = keysIn(new URL("../src/", import.meta.url), /\bsay\("([\w-]+)"/g, ".ts");
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => typeof find(page, `script.${key}`) !== "string")).toEqual([]);
  });

  test("has every sentence that the pages say", () => {
    const keys = keysIn(pages, /Speech(?:\[|\.Fill\()"([\w.-]+)"/g, ".razor");
    expect(keys.length).toBeGreaterThan(60);
    expect(keys.filter((key) => typeof find(page, key) !== "string")).toEqual([]);
  });

  test("has the words that are chosen by a value", () => {
    const states = ["proof-met", "proof-failed", "proof-unknown", "kind-largest", "kind-mutual", "kind-significant", "kind-other"];
    const statuses = ["computed", "designated", "amended", "undetermined", "none"].map((status) => `status-${status}`);
    const themes = ["auto", "light", "dark"].flatMap((theme) => [`theme-${theme}`, `script.theme-${theme}`]);
    const methods = ["quantile", "naturalBreaks", "equal", "fixed"].map((method) => `script.${method}`);
    expect([...states, ...statuses, ...themes, ...methods].filter((key) => typeof find(page, key) !== "string")).toEqual([]);
  });
});
