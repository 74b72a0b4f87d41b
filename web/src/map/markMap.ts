import {
  type GeoJSONSource,
  type LayerSpecification,
  Map as MapLibreMap,
  Marker,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { svg } from "../elements/icons";
import { type ColourName, readColours } from "./mapColours";

/** `GET /take-part/{number}/map`: what a workshop's map stands on. Longitude and latitude in degrees. */
interface Ground {
  readonly bounds: readonly [west: number, south: number, east: number, north: number] | null;
  readonly layers: readonly {
    readonly id: string;
    readonly kind: "polygon" | "line" | "point" | "grid";
    readonly bounds: readonly [number, number, number, number];
    readonly maxzoom: number;
  }[];
  readonly places: readonly {
    readonly name: string;
    readonly label: string;
    readonly at: readonly [number, number];
    readonly rank: number;
  }[];
}

type MapGeometry = { type: "Point"; coordinates: Position };
type Position = [longitude: number, latitude: number];

export interface Shape {
  readonly type: "Point" | "LineString" | "Polygon";
  readonly coordinates: Position | readonly Position[] | readonly (readonly Position[])[];
}

export interface Mark {
  readonly shape: Shape;
  readonly label: string;
}

setWorkerUrl(workerUrl);

/** A map to mark on with taps, or to show marks on. By keyboard it is moved with the arrows, and Enter marks its middle. */
export class MarkMap {
  onPoint: () => void = () => {};
  readonly #map: MapLibreMap;
  readonly #host: HTMLElement;
  readonly #ground: Ground;
  #points: Position[] = [];
  #pins: Marker[] = [];

  private constructor(host: HTMLElement, ground: Ground, address: string, label: string) {
    this.#host = host;
    this.#ground = ground;
    const bounds = ground.bounds;
    this.#map = new MapLibreMap({
      container: host,
      style: styleOf(host, ground, address),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 16,
      fadeDuration: 0,
      ...(bounds ? { bounds: [bounds[0], bounds[1], bounds[2], bounds[3]] as [number, number, number, number] } : {}),
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.on("click", ({ lngLat }) => this.#add([lngLat.lng, lngLat.lat]));
    const canvas = this.#map.getCanvas();
    canvas.setAttribute("aria-label", label);
    canvas.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      const { lng, lat } = this.#map.getCenter();
      this.#add([lng, lat]);
    });
    host.append(svg("svg", { class: "crosshair", viewBox: "0 0 24 24", "aria-hidden": "true" }, svg("path", { d: "M12 2v20M2 12h20" })));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
      this.#map.setStyle(styleOf(host, ground, address), { diff: false }),
    );
  }

  static async open(host: HTMLElement, address: string, label: string): Promise<MarkMap> {
    const [response] = await Promise.all([fetch(`${address}/map`), document.fonts.load('400 13px "Samplan Sans"').catch(() => [])]);
    if (!response.ok) throw new Error(`${response.status} ${address}/map`);
    const map = new MarkMap(host, (await response.json()) as Ground, address, label);
    await new Promise<void>((ready) => map.#map.once("load", () => ready()));
    host.dataset.drawn = "true";
    return map;
  }

  addButton(label: string, className: string, act: () => void): void {
    const button = this.#host.appendChild(document.createElement("button"));
    button.type = "button";
    button.className = className;
    button.textContent = label;
    button.addEventListener("click", act);
  }

  /** What is marked, as long as there are points enough for it. */
  drawn(kind: string, minimum: number): Shape | null {
    if (this.#points.length < minimum) return null;
    const [first] = this.#points;
    const shape: Shape =
      kind === "LineString"
        ? { type: "LineString", coordinates: this.#points }
        : kind === "Polygon"
          ? { type: "Polygon", coordinates: [[...this.#points, first as Position]] }
          : { type: "Point", coordinates: first as Position };
    this.#draw(shape.type === "Point" ? [] : [shape]);
    return shape;
  }

  keepLast(): void {
    this.#points = this.#points.slice(-1);
    this.#pin();
  }

  undo(): void {
    this.#points.pop();
    this.#pin();
  }

  clear(): void {
    this.#points = [];
    this.#pin();
  }

  /** Moves to a place by its name and marks it; false where there is none. */
  goTo(name: string): boolean {
    const wanted = name.trim().toLocaleLowerCase("sv");
    const place = this.#ground.places.find(({ label, name: short }) =>
      [label, short].some((one) => one.toLocaleLowerCase("sv") === wanted),
    );
    if (!place) return false;
    const [longitude, latitude] = place.at;
    this.#map.jumpTo({ center: [longitude, latitude], zoom: Math.max(this.#map.getZoom(), 12) });
    this.#add([longitude, latitude]);
    return true;
  }

  showMarks(marks: readonly Mark[]): void {
    for (const pin of this.#pins) pin.remove();
    this.#pins = marks.map(({ shape, label }) => pinAt(middleOf(shape), label).addTo(this.#map));
    this.#draw(marks.filter(({ shape }) => shape.type !== "Point").map(({ shape }) => shape));
  }

  #add(at: Position): void {
    const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
    this.#points.push([round(at[0]), round(at[1])]);
    this.#pin();
    this.onPoint();
  }

  #pin(): void {
    for (const pin of this.#pins) pin.remove();
    this.#pins = this.#points.map((at, index) => pinAt(at, this.#points.length > 1 ? String(index + 1) : "").addTo(this.#map));
    this.#draw([]);
  }

  #draw(shapes: readonly Shape[]): void {
    (this.#map.getSource("marks") as GeoJSONSource | undefined)?.setData({
      type: "FeatureCollection",
      features: shapes.map((geometry) => ({ type: "Feature", properties: {}, geometry: geometry as unknown as MapGeometry })),
    });
  }
}

const pinAt = ([longitude, latitude]: Position, label: string): Marker => {
  const element = document.createElement("div");
  element.className = "mark-pin";
  element.textContent = label;
  return new Marker({ element }).setLngLat([longitude, latitude]);
};

const middleOf = ({ type, coordinates }: Shape): Position => {
  if (type === "Point") return coordinates as Position;
  const points = (type === "Polygon" ? (coordinates as Position[][])[0] : coordinates) as Position[];
  const own = type === "Polygon" ? points.slice(1) : points;
  const mean = (axis: 0 | 1): number => own.reduce((sum, point) => sum + point[axis], 0) / own.length;
  return type === "LineString" ? (own[Math.floor(own.length / 2)] as Position) : [mean(0), mean(1)];
};

const styleOf = (host: HTMLElement, ground: Ground, address: string): StyleSpecification => {
  const { of } = readColours(host);
  const sources: StyleSpecification["sources"] = Object.fromEntries(
    ground.layers.map(({ id, bounds, maxzoom }) => [
      id,
      {
        type: "vector",
        tiles: [`${location.origin}${address}/tiles/${encodeURIComponent(id)}/{z}/{x}/{y}.mvt`],
        bounds: [...bounds],
        maxzoom,
      },
    ]),
  );
  sources.marks = { type: "geojson", data: { type: "FeatureCollection", features: [] } };
  sources.names = {
    type: "geojson",
    data: {
      type: "FeatureCollection",
      features: ground.places.map(({ name, at, rank }) => ({
        type: "Feature",
        properties: { name, rank },
        geometry: { type: "Point", coordinates: [...at] },
      })),
    },
  };
  return { version: 8, sources, layers: [...groundLayers(ground, of), ...markLayers(of)] };
};

const groundLayers = (ground: Ground, of: (name: ColourName) => string): LayerSpecification[] => [
  { id: "land", type: "background", paint: { "background-color": of("land") } },
  ...ground.layers.map(({ id, kind }): LayerSpecification => {
    const layer = { id, source: id, "source-layer": id };
    if (id === "water") return { ...layer, type: "fill", paint: { "fill-color": of("water") } };
    if (id === "roads") return { ...layer, type: "line", paint: { "line-color": of("road"), "line-width": 1.6 } };
    if (id === "municipalities" || id === "boundaries")
      return { ...layer, type: "line", paint: { "line-color": of("border-region"), "line-width": 1 } };
    if (id === "places") return { ...layer, type: "fill", paint: { "fill-color": of("typology-4") } };
    if (kind === "point") return { ...layer, type: "circle", paint: { "circle-color": of("link-selected"), "circle-radius": 4 } };
    if (kind === "line") return { ...layer, type: "line", paint: { "line-color": of("link-selected"), "line-width": 2 } };
    return { ...layer, type: "fill", paint: { "fill-color": of("amount-3"), "fill-opacity": 0.5 } };
  }),
];

const markLayers = (of: (name: ColourName) => string): LayerSpecification[] => [
  {
    id: "mark-areas",
    type: "fill",
    source: "marks",
    filter: ["==", ["geometry-type"], "Polygon"],
    paint: { "fill-color": of("accent"), "fill-opacity": 0.2 },
  },
  {
    id: "mark-lines",
    type: "line",
    source: "marks",
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": of("accent"), "line-width": 3 },
  },
  {
    id: "names",
    type: "symbol",
    source: "names",
    layout: {
      "text-field": ["get", "name"],
      "text-font": ["Samplan Sans"],
      "text-size": ["match", ["get", "rank"], [0, 1], 16, 13],
      "symbol-sort-key": ["get", "rank"],
      "text-padding": 6,
    },
    paint: { "text-color": of("ink"), "text-halo-color": of("land"), "text-halo-width": 1.6 },
  },
];
