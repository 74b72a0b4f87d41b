import { type GeoJSONSource, Map as MapLibreMap, prewarm, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { MapPicture, Position, TileLayer } from "../contracts";
import { cellsByClass, classOf, limitLine, type TravelCells } from "../travelCells";
import { baseStyle, lowestBorder } from "./baseStyle";
import { hatching } from "./hatching";
import { hitAt } from "./hitTest";
import { type ColourName, type MapColours, readColours } from "./mapColours";
import { PictureOverlay } from "./pictureOverlay";
import type { Box, Point } from "./point";
import { metresPerPixel, printScale, spanMetres, zoomAtScale } from "./scale";
import { areaData, areaLayers, areaSource, hiddenByAreas, type ReachedAreas } from "./travelAreas";
import { siteData, siteLayer, type TravelSite } from "./travelSites";

setWorkerUrl(workerUrl);
prewarm();

const padding = 16;
const unknownPattern = "unknown";
const bands: readonly ColourName[] = ["amount-6", "amount-5", "amount-4", "amount-3", "amount-2", "amount-1"];
/** The classes of change come after those of minutes: much nearer first, much farther last. */
const firstChange = 10;
const changeBands: readonly ColourName[] = ["amount-6", "amount-4", "amount-2", "outside-cell", "less-1", "less-2", "less-3"];
const isCalm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** What is shown: travel times of the squares to or from a place or a point, and how far. */
export interface TravelScene {
  readonly minutes: readonly number[];
  readonly sites: readonly TravelSite[];
  /** Drawn in place of the squares. */
  readonly areas: ReachedAreas | null;
  readonly limit: number;
  readonly place: string | null;
  /** Chosen, or drawn one after another. */
  readonly points: readonly Position[];
  /** Class of change by square, shown in place of the minutes. */
  readonly changes: readonly number[] | null;
}

export interface TravelMapRequest {
  readonly host: HTMLElement;
  readonly picture: MapPicture;
  readonly tileLayers: readonly TileLayer[];
  readonly cells: TravelCells;
  readonly sayNumber: (value: number) => string;
  readonly fixedBoxes: () => Box[];
  readonly chosen: (choice: { readonly place: string } | { readonly point: Position }) => void;
  readonly scaled: (metresAPixel: number) => void;
  readonly failed: () => void;
}

/** The map of travel times: squares by class, the limit as a line, nodes and names above. */
export class TravelMap {
  readonly #request: TravelMapRequest;
  readonly #map: MapLibreMap;
  readonly #overlay: PictureOverlay;
  #colours: MapColours;
  #scene: TravelScene | null = null;
  #isStyled = false;
  #pixelRatio = window.devicePixelRatio;

  constructor(request: TravelMapRequest) {
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
      minZoom: 3,
      maxZoom: 15,
      fadeDuration: 0,
      canvasContextAttributes: { preserveDrawingBuffer: true },
      bounds: [region.west, region.south, region.east, region.north],
      fitBoundsOptions: { padding },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#overlay = new PictureOverlay(request.sayNumber);
    this.#map.getCanvasContainer().appendChild(this.#overlay.element);
    this.#listen();
    this.#draw(false);
  }

  show(scene: TravelScene): void {
    const before = this.#scene;
    this.#scene = scene;
    if (!this.#isStyled) return;
    if (before?.minutes !== scene.minutes || before?.changes !== scene.changes) {
      const classes = scene.changes?.map((step) => (step < 0 ? step : firstChange + step)) ?? scene.minutes.map(classOf);
      this.#source("travel")?.setData(cellsByClass(this.#request.cells, classes) as never);
    }
    this.#source("limit")?.setData(limitLine(this.#request.cells, scene.minutes, scene.limit) as never);
    this.#source("point")?.setData(this.#pointData());
    if (before?.areas !== scene.areas) {
      this.#source(areaSource)?.setData(areaData(scene.areas) as never);
      for (const layer of hiddenByAreas) this.#map.setLayoutProperty(layer, "visibility", scene.areas ? "none" : "visible");
    }
    if (before?.sites !== scene.sites) this.#source("sites")?.setData(siteData(scene.sites) as never);
    this.#draw(false);
  }

  refreshColours(): void {
    this.#colours = readColours(this.#request.host);
    this.#isStyled = false;
    this.#map.setStyle(baseStyle(this.#request.picture, this.#request.tileLayers, this.#colours), { diff: false });
    this.#map.once("styledata", () => this.#addLayers());
  }

  zoomBy(steps: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: isCalm() ? 0 : 180 });
  }

  showRegion(): void {
    const { west, south, east, north } = this.#request.picture.region;
    this.#map.fitBounds([west, south, east, north], { padding, duration: isCalm() ? 0 : 200 });
  }

  /** Fits the region to the paper at a round scale and draws finely. Returns the scale. */
  showOnPaper(): number {
    const { region } = this.#request.picture;
    this.#pixelRatio = 3;
    this.#map.setPixelRatio(3);
    this.#map.resize();
    const latitude = (region.north + region.south) / 2;
    const scale = printScale(spanMetres(region), this.#size());
    this.#map.jumpTo({ center: [(region.east + region.west) / 2, latitude], zoom: zoomAtScale(latitude, scale) });
    this.#map.redraw();
    this.#draw(false);
    return scale;
  }

  leavePaper(): void {
    this.#pixelRatio = window.devicePixelRatio;
    this.#map.setPixelRatio(this.#pixelRatio);
    this.#map.resize();
    this.refreshColours();
    this.showRegion();
  }

  metresAPixel(): number {
    return metresPerPixel(this.#map.getCenter().lat, this.#map.getZoom());
  }

  #listen(): void {
    const map = this.#map;
    map.on("load", () => this.#addLayers());
    for (const name of ["dataloading", "movestart"] as const) map.on(name, () => this.#request.host.setAttribute("aria-busy", "true"));
    map.on("idle", () => this.#request.host.setAttribute("aria-busy", "false"));
    map.on("render", () => this.#draw(map.isMoving()));
    map.on("moveend", () => this.#request.scaled(this.metresAPixel()));
    map.on("error", ({ error }) => {
      console.error(error);
      this.#request.failed();
    });
    map.on("click", ({ point, lngLat }) => {
      const hit = this.#overlay.scene && hitAt(this.#overlay.scene, point, 6);
      this.#request.chosen(hit?.kind === "place" ? { place: hit.id } : { point: [lngLat.lng, lngLat.lat] });
    });
    map.on("mousemove", ({ point }) => {
      const hit = this.#overlay.scene && hitAt(this.#overlay.scene, point, 5);
      map.getCanvas().style.cursor = hit?.kind === "place" ? "pointer" : "crosshair";
    });
    // By keyboard the map is moved with the arrows, and Enter chooses its middle, where a cross stands.
    map.getCanvas().addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      const { lng, lat } = map.getCenter();
      this.#request.chosen({ point: [lng, lat] });
    });
  }

  #addLayers(): void {
    const { of } = this.#colours;
    const map = this.#map;
    if (map.getLayer("typology")) map.setLayoutProperty("typology", "visibility", "none");
    if (!map.hasImage(unknownPattern)) map.addImage(unknownPattern, hatching(of("control")), { pixelRatio: 2 });
    const below = map.getLayer("water") ? "water" : lowestBorder;
    const empty = { type: "FeatureCollection" as const, features: [] };
    map.addSource("travel", { type: "geojson", data: empty, tolerance: 0.1, maxzoom: 12 });
    map.addSource("limit", { type: "geojson", data: empty, tolerance: 0 });
    map.addSource("point", { type: "geojson", data: empty });
    map.addSource("sites", { type: "geojson", data: empty });
    map.addSource(areaSource, { type: "geojson", data: empty, tolerance: 0.1, maxzoom: 12 });
    const fill = [
      "match",
      ["get", "band"],
      ...bands.flatMap((name, band) => [band, of(name)]),
      ...changeBands.flatMap((name, step) => [firstChange + step, of(name)]),
      of("land"),
    ];
    map.addLayer(
      {
        id: "travel",
        type: "fill",
        source: "travel",
        filter: [">=", ["get", "band"], 0],
        paint: { "fill-color": fill as never, "fill-antialias": false, "fill-opacity": ["case", ["get", "inhabited"], 1, 0.62] },
      },
      below,
    );
    map.addLayer(
      {
        id: "travel-empty",
        type: "line",
        source: "travel",
        filter: ["all", [">=", ["get", "band"], 0], ["!", ["get", "inhabited"]]],
        paint: { "line-color": of("land"), "line-width": ["interpolate", ["linear"], ["zoom"], 6, 0.25, 9, 0.8, 12, 2] },
      },
      below,
    );
    map.addLayer(
      {
        id: "travel-unknown",
        type: "fill",
        source: "travel",
        filter: ["all", ["==", ["get", "band"], -1], ["get", "inhabited"]],
        paint: { "fill-pattern": unknownPattern },
      },
      below,
    );
    for (const layer of areaLayers(of)) map.addLayer(layer, below);
    map.addLayer({
      id: "limit-halo",
      type: "line",
      source: "limit",
      layout: { "line-cap": "square" },
      paint: { "line-color": of("land"), "line-width": 4 },
    });
    map.addLayer({
      id: "limit",
      type: "line",
      source: "limit",
      layout: { "line-cap": "square" },
      paint: { "line-color": of("ink"), "line-width": 1.8 },
    });
    map.addLayer({
      id: "point",
      type: "circle",
      source: "point",
      paint: { "circle-radius": 7, "circle-color": of("accent"), "circle-stroke-color": of("land"), "circle-stroke-width": 3 },
    });
    map.addLayer(siteLayer(of));
    this.#isStyled = true;
    const scene = this.#scene;
    this.#scene = null;
    if (scene) this.show(scene);
  }

  #pointData(): { type: "MultiPoint"; coordinates: [number, number][] } {
    return { type: "MultiPoint", coordinates: (this.#scene?.points ?? []).map(([longitude, latitude]) => [longitude, latitude]) };
  }

  #source(id: string): GeoJSONSource | undefined {
    return this.#map.getSource<GeoJSONSource>(id);
  }

  #draw(isMoving: boolean): void {
    const { picture } = this.#request;
    const size = this.#size();
    const { west, south, east, north } = picture.region;
    const request = {
      picture,
      dimensions: [],
      cutoff: 0,
      showNodes: true,
      showLinks: false,
      selectedPlaceId: this.#scene?.place ?? null,
      lines: null,
      markedPlaceId: null,
      selectedLink: null,
      regionZoom: this.#map.cameraForBounds([west, south, east, north], { padding })?.zoom ?? 8,
      zoom: this.#map.getZoom(),
      size,
      isNarrow: size.width < 560,
      project: ([longitude, latitude]: Position): Point => this.#map.project([longitude, latitude]),
    };
    this.#overlay.draw(request, this.#colours, this.#request.fixedBoxes(), isMoving, this.#pixelRatio);
    this.#request.host.dataset.drawn = "true";
  }

  #size(): { width: number; height: number } {
    const { clientWidth, clientHeight } = this.#request.host;
    return { width: clientWidth, height: clientHeight };
  }
}
