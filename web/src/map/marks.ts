import { type Map as MapLibreMap, Marker } from "maplibre-gl";

/** What other rooms have marked at a place, with where it is read. */
export interface MapMark {
  readonly name: string;
  readonly address: string;
  readonly count: number;
  readonly longitude: number;
  readonly latitude: number;
}

/** Several at the same place are one mark, which leads to the first of them. */
export const joinMarks = (marks: readonly MapMark[]): MapMark[] => {
  const joined = new Map<string, MapMark>();
  for (const mark of marks) {
    const key = `${mark.longitude} ${mark.latitude}`;
    const here = joined.get(key);
    joined.set(key, here ? { ...here, count: here.count + mark.count } : mark);
  }
  return [...joined.values()];
};

/** Counted marks above the map. They are for the pointer: by keyboard, and read aloud, the same links stand in the layer list. */
export class Marks {
  readonly #elements: HTMLElement[];

  constructor(map: MapLibreMap, marks: readonly MapMark[]) {
    this.#elements = joinMarks(marks).map((mark) => {
      const element = document.createElement("a");
      element.className = "map-mark";
      element.href = mark.address;
      element.tabIndex = -1;
      element.title = `${mark.name}: ${mark.count}`;
      element.textContent = String(mark.count);
      // What lies under it is not chosen as well.
      element.addEventListener("click", (event) => event.stopPropagation());
      new Marker({ element, anchor: "bottom-left", offset: [4, -4] }).setLngLat([mark.longitude, mark.latitude]).addTo(map);
      element.setAttribute("aria-hidden", "true");
      return element;
    });
  }

  show(isShown: boolean): void {
    for (const element of this.#elements) element.hidden = !isShown;
  }
}
