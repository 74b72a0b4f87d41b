import type { ClassMethod } from "../contracts";

export type Theme = "auto" | "light" | "dark";
/** How the lines of the links are drawn. */
export type LineWay = "straight" | "roads" | "bundled";
export type Part = "typology" | "nodes" | "links" | "marks";

export type Selection =
  | { readonly kind: "place"; readonly id: string }
  | { readonly kind: "link"; readonly fromId: string; readonly toId: string }
  | { readonly kind: "feature"; readonly layer: string; readonly fid: string };

/** An own layer on the map, and how its numbers are classed. */
export interface ShownLayer {
  readonly id: string;
  readonly attribute: string | null;
  readonly year: number | null;
  /** The year that `year` is compared with. */
  readonly compare: number | null;
  readonly method: ClassMethod;
  readonly count: number;
}

/** What the address says: everything that another reader needs to see the same page. */
export interface PageState {
  readonly language: string;
  readonly theme: Theme;
  readonly print: string | null;
  readonly view: { readonly longitude: number; readonly latitude: number; readonly zoom: number } | null;
  readonly selection: Selection | null;
  /** Keys of the dimensions of links drawn together; empty for the first. */
  readonly dimensions: readonly string[];
  readonly cutoff: number | null;
  readonly lines: LineWay;
  readonly hidden: ReadonlySet<Part>;
  /** Own layers, bottom first. */
  readonly layers: readonly ShownLayer[];
  readonly table: { readonly layer: string; readonly sort: string | null; readonly dir: "asc" | "desc"; readonly filter: string };
}

const parts: readonly Part[] = ["typology", "nodes", "links", "marks"];
const methods: readonly ClassMethod[] = ["quantile", "naturalBreaks", "equal", "fixed"];

export const defaultLayer = (id: string): ShownLayer => ({ id, attribute: null, year: null, compare: null, method: "quantile", count: 5 });

/** Reads the address; what it does not know or cannot read it leaves at its default. */
export const readState = (query: URLSearchParams): PageState => ({
  language: query.get("lang") ?? "sv",
  theme: readOneOf(query.get("theme"), ["auto", "light", "dark"] as const, "auto"),
  print: query.get("print"),
  view: readView(query.get("at")),
  selection: readSelection(query),
  dimensions: query.getAll("dimension").join(",").split(",").filter(Boolean),
  cutoff: readNumber(query.get("cutoff")),
  lines: readOneOf(query.get("lines"), ["straight", "roads", "bundled"] as const, "straight"),
  hidden: new Set(parts.filter((part) => (query.get("off") ?? "").split(",").includes(part))),
  layers: (query.get("layers") ?? "").split(",").filter(Boolean).map(readLayer),
  table: {
    layer: query.get("table") ?? "nodes",
    sort: query.get("sort"),
    dir: readOneOf(query.get("dir"), ["asc", "desc"] as const, "desc"),
    filter: query.get("filter") ?? "",
  },
});

/** Writes the state as an address: only what differs from the default, in a fixed order. */
export const writeState = (state: PageState): string => {
  const query = new URLSearchParams();
  const put = (key: string, value: string | null): void => {
    if (value) query.set(key, value);
  };
  put("lang", state.language === "sv" ? null : state.language);
  put("theme", state.theme === "auto" ? null : state.theme);
  put("print", state.print);
  const { selection, view, table } = state;
  if (selection?.kind === "place") put("place", selection.id);
  if (selection?.kind === "link") put("link", `${selection.fromId}~${selection.toId}`);
  if (selection?.kind === "feature") put("feature", `${selection.layer}~${selection.fid}`);
  put("dimension", state.dimensions.join(","));
  put("cutoff", state.cutoff === null ? null : String(state.cutoff));
  put("lines", state.lines === "straight" ? null : state.lines);
  put("off", parts.filter((part) => state.hidden.has(part)).join(","));
  put("layers", state.layers.map(writeLayer).join(","));
  put("table", table.layer === "nodes" ? null : table.layer);
  put("sort", table.sort);
  put("dir", table.sort ? table.dir : null);
  put("filter", table.filter);
  put("at", view && [view.longitude.toFixed(4), view.latitude.toFixed(4), view.zoom.toFixed(2)].join(","));
  return `?${query.toString().replaceAll("%2C", ",").replaceAll("%7E", "~").replaceAll("%3A", ":").replaceAll("%40", "@")}`;
};

export const isSameSelection = (one: Selection | null, other: Selection | null): boolean => JSON.stringify(one) === JSON.stringify(other);

const readOneOf = <T extends string>(value: string | null, known: readonly T[], fallback: T): T =>
  known.find((word) => word === value) ?? fallback;

const readNumber = (text: string | null | undefined): number | null => {
  const value = text ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
};

const readView = (text: string | null): PageState["view"] => {
  const [longitude, latitude, zoom] = (text ?? "").split(",").map(readNumber);
  return typeof longitude === "number" && typeof latitude === "number" && typeof zoom === "number" && Math.abs(latitude) <= 85
    ? { longitude, latitude, zoom }
    : null;
};

const readSelection = (query: URLSearchParams): Selection | null => {
  const place = query.get("place");
  if (place) return { kind: "place", id: place };
  const [fromId, toId] = (query.get("link") ?? "").split("~");
  if (fromId && toId) return { kind: "link", fromId, toId };
  const [layer, fid] = (query.get("feature") ?? "").split("~");
  return layer && fid ? { kind: "feature", layer, fid } : null;
};

const readLayer = (text: string): ShownLayer => {
  const [id = "", attribute, year, compare, method, count] = text.split(":");
  const classes = readNumber(count);
  return {
    id,
    attribute: attribute || null,
    year: readNumber(year),
    compare: readNumber(compare),
    method: readOneOf(method ?? null, methods, "quantile"),
    count: classes !== null && classes >= 3 && classes <= 6 ? Math.round(classes) : 5,
  };
};

const writeLayer = ({ id, attribute, year, compare, method, count }: ShownLayer): string =>
  [id, attribute ?? "", year ?? "", compare ?? "", method === "quantile" ? "" : method, count === 5 ? "" : count]
    .join(":")
    .replace(/:+$/, "");
