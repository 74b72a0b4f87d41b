import { type GeoJSONSource, Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { MapPicture, Position, TileLayer } from "../../contracts";
import type { Ground } from "../../drawing/ground";
import type { Shape, ShapeGeometry } from "../../drawing/shape";
import { linesOf } from "../../drawing/shape";
import { type SnapTargets, snap } from "../../drawing/snap";
import { baseStyle } from "../baseStyle";
import { type MapColours, readColours } from "../mapColours";
import { metresPerPixel } from "../scale";
import { features, groundFeatures, groundLayers, groundSources } from "./groundLayers";
import { Pens, type Tool } from "./pens";

setWorkerUrl(workerUrl);

const reachPixels = 12;
const pickPixels = 24;
const tilePixels = 512;

export interface DrawingMapRequest {
  readonly host: HTMLElement;
  readonly picture: MapPicture;
  readonly tileLayers: readonly TileLayer[];
  readonly ground: Ground;
  /** A token's name: the colour that what is drawn will have. */
  readonly colour: string;
  readonly showsServices: boolean;
  readonly events: {
    readonly drawn: (geometry: ShapeGeometry, tool: Tool) => void;
    readonly edited: (geometry: ShapeGeometry) => void;
    readonly released: () => void;
    readonly penMoved: (geometry: ShapeGeometry | null) => void;
    readonly clicked: (at: Position, shapeId: number | null) => void;
    readonly viewed: (box: readonly [number, number, number, number], metresAPixel: number) => void;
    readonly failed: () => void;
  };
}

/** The map that is drawn on. It shows what it is given and tells what the hand does; what is drawn is kept by its owner. */
export class DrawingMap {
  readonly #map: MapLibreMap;
  readonly #request: DrawingMapRequest;
  readonly #colours: MapColours;
  readonly #ready: Promise<void>;
  #pens: Pens | null = null;
  #tool: Tool = "select";
  #shapes: readonly Shape[] = [];
  #lines: readonly (readonly Position[])[] = [];
  #hidden: number | null = null;

  constructor(request: DrawingMapRequest) {
    this.#request = request;
    this.#colours = readColours(request.host);
    const { region } = request.picture;
    this.#map = new MapLibreMap({
      container: request.host,
      style: baseStyle(request.picture, request.tileLayers, this.#colours),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      rollEnabled: false,
      touchPitch: false,
      minZoom: 4,
      maxZoom: 18,
      fadeDuration: 0,
      bounds: [region.west, region.south, region.east, region.north],
      fitBoundsOptions: { padding: 16 },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.doubleClickZoom.disable();
    this.#ready = new Promise<void>((resolve) => this.#map.once("load", () => resolve())).then(() => this.#begin());
    this.#map.on("error", ({ error }) => {
      console.error(error);
      request.events.failed();
    });
  }

  get ready(): Promise<void> {
    return this.#ready;
  }

  get isDrawing(): boolean {
    return this.#pens?.isDrawing ?? false;
  }

  get centre(): Position {
    const { lng, lat } = this.#map.getCenter();
    return [lng, lat];
  }

  use(tool: Tool): void {
    this.#tool = tool;
    this.#pens?.use(tool);
    this.#map.getCanvas().style.cursor = tool === "select" || tool === "pick" ? "" : "crosshair";
  }

  /** Makes the map agree. The shape in hand is drawn by the pens, unless they cannot hold it. */
  show(shapes: readonly Shape[], inHand: number | null): void {
    this.#shapes = shapes;
    const held = shapes.find(({ id }) => id === inHand);
    if (this.#tool === "select") this.#hidden = held && this.#pens?.edit(held.geometry) ? held.id : null;
    else this.#hidden = null;
    this.#set("sketch", features(shapes.filter(({ id }) => id !== this.#hidden).map(({ id, geometry }) => [geometry, { shape: id }])));
  }

  mark(at: Position | null): void {
    this.#set("marked", features(at ? [[{ type: "Point", coordinates: at }, {}]] : []));
    if (at) this.#bringIntoSight(at);
  }

  /** Lines to draw along, besides what is drawn. */
  followLines(lines: readonly (readonly Position[])[]): void {
    this.#lines = lines;
  }

  add(at: Position, isTyped: boolean): void {
    this.#pens?.add(at, isTyped);
    if (isTyped) this.#bringIntoSight(at);
  }

  /** The crosshair's place, as a click there would be taken. */
  click(): void {
    if (this.#tool === "select" || this.#tool === "pick") this.#clicked(this.centre);
    else this.#pens?.add(this.centre, false);
  }

  finish(): void {
    this.#pens?.finish();
  }

  cancel(): void {
    this.#pens?.cancel();
  }

  undo(): boolean {
    return this.#pens?.undo() ?? false;
  }

  redo(): boolean {
    return this.#pens?.redo() ?? false;
  }

  zoomBy(steps: number): void {
    this.#map.jumpTo({ zoom: this.#map.getZoom() + steps });
  }

  showRegion(): void {
    const { west, south, east, north } = this.#request.picture.region;
    this.#map.fitBounds([west, south, east, north], { padding: 16, duration: 0 });
  }

  showShapes(): void {
    const positions = this.#shapes.flatMap(({ geometry }) => linesOf(geometry)).flat();
    if (positions.length === 0) return;
    const [longitudes, latitudes] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
    this.#map.fitBounds([Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)], {
      padding: 60,
      duration: 0,
      maxZoom: 14,
    });
  }

  #begin(): void {
    const { ground, events, showsServices } = this.#request;
    const given: Partial<Record<(typeof groundSources)[number], ReturnType<typeof features>>> = groundFeatures(ground);
    const ink = resolve(this.#request.host, `var(--${this.#request.colour})`);
    for (const id of groundSources) this.#map.addSource(id, { type: "geojson", data: (given[id] ?? features([])) as never });
    for (const layer of groundLayers(this.#colours, ink, showsServices)) this.#map.addLayer(layer);
    this.#pens = new Pens(this.#map, hex(ink), hex(this.#colours.of("panel")), {
      drawn: (geometry) => events.drawn(geometry, this.#tool),
      edited: events.edited,
      released: () => {
        this.#hidden = null;
        events.released();
      },
      moved: events.penMoved,
      snap: (at) => this.#snap(at),
    });
    this.use(this.#tool);
    this.#map.on("click", ({ lngLat }) => {
      if (this.#tool === "select" || this.#tool === "pick") this.#clicked([lngLat.lng, lngLat.lat]);
    });
    this.#map.on("moveend", () => this.#viewed());
    this.#map.on("idle", () => this.#request.host.setAttribute("aria-busy", "false"));
    this.#map.on("movestart", () => this.#request.host.setAttribute("aria-busy", "true"));
    this.#viewed();
  }

  #clicked(at: Position): void {
    const point = this.#map.project([at[0], at[1]]);
    const reach = this.#tool === "pick" ? pickPixels : reachPixels / 2;
    const found = this.#map.queryRenderedFeatures(
      [
        [point.x - reach, point.y - reach],
        [point.x + reach, point.y + reach],
      ],
      { layers: ["sketch-fill", "sketch-line", "sketch-point"] },
    )[0];
    const id = found?.properties.shape;
    // A click on what is in hand, or beside it, is the drawing library's to understand.
    if (typeof id !== "number" && this.#hidden !== null && this.#tool === "select") return;
    this.#request.events.clicked(at, typeof id === "number" ? id : null);
  }

  #snap(at: Position): Position | null {
    const { ground } = this.#request;
    const drawn = [...ground.drawings, ...ground.others, ...this.#shapes.filter(({ id }) => id !== this.#hidden)].map(
      ({ geometry }) => geometry,
    );
    const targets: SnapTargets = {
      points: [
        ...ground.places.map(({ at: place }) => place),
        ...drawn.flatMap((geometry) => (geometry.type === "Point" ? [geometry.coordinates] : [])),
      ],
      lines: [...this.#lines, ...drawn.flatMap((geometry) => (geometry.type === "Point" ? [] : linesOf(geometry)))],
    };
    return snap(at, targets, this.#pixelsPerDegree(), reachPixels);
  }

  #pixelsPerDegree(): number {
    return (tilePixels * 2 ** this.#map.getZoom()) / 360;
  }

  #viewed(): void {
    const bounds = this.#map.getBounds();
    this.#request.events.viewed(
      [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      metresPerPixel(this.#map.getCenter().lat, this.#map.getZoom()),
    );
  }

  #bringIntoSight(at: Position): void {
    const { x, y } = this.#map.project([at[0], at[1]]);
    const { clientWidth, clientHeight } = this.#request.host;
    if (x < 30 || y < 30 || x > clientWidth - 30 || y > clientHeight - 30) this.#map.jumpTo({ center: [at[0], at[1]] });
  }

  #set(source: string, data: ReturnType<typeof features>): void {
    (this.#map.getSource(source) as GeoJSONSource | undefined)?.setData(data as never);
  }
}

const resolve = (host: HTMLElement, value: string): string => {
  const probe = host.appendChild(document.createElement("span"));
  probe.style.color = value;
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
};

/** `rgb(r, g, b)` as the drawing library wants it. */
const hex = (colour: string): string =>
  `#${(colour.match(/[\d.]+/g) ?? [])
    .slice(0, 3)
    .map((channel) => Math.round(Number(channel)).toString(16).padStart(2, "0"))
    .join("")}`;
