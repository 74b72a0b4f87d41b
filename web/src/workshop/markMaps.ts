import { say } from "../texts";

const loadMap = (): Promise<typeof import("../map/markMap")> => import("../map/markMap");

const minimumPoints: Readonly<Record<string, number>> = { Point: 1, LineString: 2, Polygon: 3 };
const hints: Readonly<Record<string, string>> = { Point: "point-hint", LineString: "line-hint", Polygon: "area-hint" };

/** A map to mark on, beside the field for a place by name. The map library is fetched when the map comes into sight. */
const drawOn = async (part: HTMLElement, address: string): Promise<void> => {
  const host = part.querySelector<HTMLElement>(".mark-map");
  const shapes = part.querySelector<HTMLElement>(".shapes");
  const kept = part.querySelector<HTMLInputElement>('input[name="shape"]');
  const place = part.querySelector<HTMLInputElement>('input[name="place"]');
  const state = part.querySelector<HTMLElement>(".mark-state");
  const form = part.closest("form");
  if (!host || !shapes || !kept || !place || !state || !form) return;
  host.hidden = false;
  const { MarkMap } = await loadMap();
  const map = await MarkMap.open(host, address, say("map"));
  shapes.hidden = false;
  const kind = (): string => part.querySelector<HTMLInputElement>('input[name="shape-kind"]:checked')?.value ?? "Point";
  const show = (): void => {
    const shape = map.drawn(kind(), minimumPoints[kind()] ?? 1);
    kept.value = shape ? JSON.stringify(shape) : "";
    state.textContent = shape ? say("marked") : say(hints[kind()] ?? "point-hint");
  };
  map.onPoint = () => {
    if (kind() === "Point") map.keepLast();
    show();
  };
  map.addButton(say("undo"), "map-undo button", () => {
    map.undo();
    show();
  });
  shapes.addEventListener("change", () => {
    map.clear();
    show();
  });
  place.addEventListener("change", () => {
    if (map.goTo(place.value) && kind() === "Point") show();
  });
  form.addEventListener("sp-sent", () => {
    map.clear();
    show();
  });
  show();
};

/** A map that only shows: every mark on the page, as they come. */
const showOn = async (host: HTMLElement, address: string, selector: string): Promise<void> => {
  host.hidden = false;
  const { MarkMap } = await loadMap();
  const map = await MarkMap.open(host, address, say("locate"));
  const show = (): void =>
    map.showMarks(
      [...document.querySelectorAll<HTMLElement>(selector)].flatMap((item) => {
        const shape = item.dataset.shape;
        return shape ? [{ shape: JSON.parse(shape), label: item.querySelector(".mark-number")?.textContent ?? "" }] : [];
      }),
    );
  document.addEventListener("sp-refreshed", show);
  show();
};

export const openMaps = (): void => {
  for (const part of document.querySelectorAll<HTMLElement>("[data-mark-map]:not([data-map-open])")) {
    part.dataset.mapOpen = "";
    void drawOn(part, part.dataset.markMap ?? "").catch(() => {
      const host = part.querySelector<HTMLElement>(".mark-map");
      if (host) host.hidden = true;
      const state = part.querySelector(".mark-state");
      if (state) state.textContent = say("map-failed");
    });
  }
  for (const host of document.querySelectorAll<HTMLElement>("[data-shown-map]:not([data-map-open])")) {
    host.dataset.mapOpen = "";
    void showOn(host, host.dataset.shownMap ?? "", host.dataset.marks ?? "").catch(() => {
      host.hidden = true;
    });
  }
};
