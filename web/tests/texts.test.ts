import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const pages = new URL("src/Features/Pictures/Pages/", root);

type Section = { [key: string]: string | Section };
const textsOf = (language: string): { page: Section; proposals: Section; workshops: Section; accessibility: Section } =>
  JSON.parse(readFileSync(new URL(`texts/${language}.json`, root), "utf8"));
const isOfDrawing = (file: string): boolean => /draw/i.test(file);
const isOfTravel = (file: string): boolean => file.endsWith("SpTravel.ts");
const isOfWorkshops = (file: string): boolean => file.startsWith("workshop");

const find = (section: Section, key: string): unknown =>
  key.split(".").reduce<unknown>((inner, part) => (inner as Section | undefined)?.[part], section);

const keysIn = (folder: URL, pattern: RegExp, ending: string, isMeant: (file: string) => boolean = () => true): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending) && isMeant(file))
    .flatMap((file) => [...readFileSync(new URL(file, folder), "utf8").matchAll(pattern)].map(([, key = ""]) => key));

describe.each(["sv", "en"])("the page in %s", (language) => {
  const { page, proposals, workshops, accessibility } = textsOf(language);

  test("has every sentence that the scripts say", () => {
    const keys = keysIn(
      new URL("../src/", import.meta.url),
      /\bsay\("([\w-]+)"/g,
      ".ts",
      (file) => ![isOfDrawing, isOfWorkshops, isOfTravel].some((isOf) => isOf(file)),
    );
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => typeof find(page, `script.${key}`) !== "string")).toEqual([]);
  });

  test("has every sentence that the scripts of workshops say", () => {
    const keys = keysIn(new URL("../src/", import.meta.url), /\bsay\("([\w-]+)"/g, ".ts", isOfWorkshops);
    const hints = ["point-hint", "line-hint", "area-hint"];
    expect(keys.length).toBeGreaterThan(8);
    expect([...keys, ...hints].filter((key) => typeof find(workshops, `script.${key}`) !== "string")).toEqual([]);
  });

  test("has every sentence that the script of travel times says, with those of the scale bar", () => {
    const keys = keysIn(new URL("../src/", import.meta.url), /\bsay\("([\w-]+)"/g, ".ts", isOfTravel);
    const all = [...keys, "zoom-in", "zoom-out", "whole-region", "kilometres", "metres"];
    expect(keys.length).toBeGreaterThan(4);
    expect(all.filter((key) => typeof find(accessibility, `script.${key}`) !== "string")).toEqual([]);
  });

  test("has every sentence that the map to draw on says", () => {
    const keys = keysIn(new URL("../src/", import.meta.url), /\bsay\("([\w-]+)"/g, ".ts", isOfDrawing);
    const tools = ["select", "Point", "Line", "Area", "cut", "pick"].flatMap((tool) => [`tool-${tool}`, `hint-${tool}`]);
    const acts = ["merge", "undo", "redo", "remove"].flatMap((act) => [`act-${act}`, `act-${act}-note`]);
    const words = ["Point", "Line", "Area"].map((kind) => `kind-${kind}`);
    const columns = ["number", "kind", "measure", "vertices", "acts"].map((column) => `column-${column}`);
    expect(keys.length).toBeGreaterThan(20);
    const shared = ["zoom-in", "zoom-out", "whole-region", "kilometres", "metres", "undo-done", "redo-done", "merge-done", "merge-apart"];
    const all = [...keys, ...tools, ...acts, ...words, ...columns, ...shared];
    expect(all.filter((key) => typeof find(proposals, `draw.${key}`) !== "string")).toEqual([]);
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
