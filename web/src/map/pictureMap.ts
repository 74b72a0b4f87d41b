import { Map as MapLibreMap, prewarm, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { LinkLines, Position } from "../contracts";
import { shownDimensions } from "../shownDimensions";
import { isSameSelection, type PageState, type Selection } from "../state/pageState";
import { baseStyle } from "./baseStyle";
import { DataLayers } from "./dataLayers";
import { hitAt } from "./hitTest";
import { LinkLineBook } from "./linkLineBook";
import { type MapColours, readColours } from "./mapColours";
import type { MapRequest } from "./mapRequest";
import { Marks } from "./marks";
import { PictureOverlay } from "./pictureOverlay";
import type { Box, Point } from "./point";
import { metresPerPixel, printScale, spanMetres, zoomAtScale } from "./scale";
import type { SceneRequest } from "./scene";

// The workers start while the picture is still on its way.
setWorkerUrl(workerUrl);
prewarm();

const regionPadding = 16;
const narrowPixels = 560;
const isCalm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The one owner of the map: given a state, it makes the map agree. */
export class PictureMap {
  readonly #map: MapLibreMap;
  readonly #overlay: PictureOverlay;
  readonly #request: MapRequest;
  readonly #dataLayers: DataLayers;
  readonly #marks: Marks;
  readonly #lines: LinkLineBook;
  #colours: MapColours;
  #state: PageState;
  #pixelRatio = window.devicePixelRatio;
  #marked: string | null = null;
  // Measured at rest: a moving map asks the page for nothing.
  #fixed: Box[] = [];
  #regionZoom = 8;
  #drawn: readonly unknown[] = [];

  constructor(request: MapRequest) {
    this.#request = request;
    this.#state = request.state;
    this.#colours = readColours(request.host);
    const { region } = request.picture;
    const view = request.state.view;
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
      canvasContextAttributes: {
        // Without it a printed page has an empty map.
        preserveDrawingBuffer: true,
      },
      ...(view
        ? { center: [view.longitude, view.latitude] as [number, number], zoom: view.zoom }
        : {
            bounds: [region.west, region.south, region.east, region.north] as [number, number, number, number],
            fitBoundsOptions: { padding: regionPadding },
          }),
    });
    if (!view) this.#zoomToSelected();
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#overlay = new PictureOverlay(request.sayNumber);
    this.#map.getCanvasContainer().appendChild(this.#overlay.element);
    this.#dataLayers = new DataLayers(this.#map, request.tileLayers, request.events.failed);
    this.#marks = new Marks(this.#map, request.marks);
    this.#marks.show(!request.state.hidden.has("marks"));
    this.#lines = new LinkLineBook(request, () => this.#draw(false));
    this.#listen();
    // Nodes, links and names need no tiles: they stand before the first tile has come.
    this.#draw(false);
  }

  /** Makes the map agree with the state. Moves it only when the selected place is out of sight. */
  show(state: PageState): void {
    const before = this.#state;
    this.#state = state;
    const parts = this.#map.getLayer("typology");
    if (parts) this.#map.setLayoutProperty("typology", "visibility", state.hidden.has("typology") ? "none" : "visible");
    this.#marks.show(!state.hidden.has("marks"));
    if (state.layers !== before.layers) void this.#dataLayers.show(state.layers, this.#colours);
    if (!isSameSelection(state.selection, before.selection)) this.#marked = null;
    if (state.selection?.kind === "place" && !isSameSelection(state.selection, before.selection)) this.#bringIntoSight(state.selection.id);
    this.#draw(false);
  }

  refreshColours(): void {
    this.#colours = readColours(this.#request.host);
    this.#map.setStyle(baseStyle(this.#request.picture, this.#request.tileLayers, this.#colours), { diff: false });
    this.#map.once("styledata", () => this.#restore());
  }

  zoomBy(steps: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: isCalm() ? 0 : 180 });
  }

  showRegion(): void {
    this.#map.fitBounds(this.#regionBounds(), { padding: regionPadding, duration: isCalm() ? 0 : 200 });
  }

  /** Fits the region to the paper at a round scale and draws finely, with the tiles that are at hand. Returns the scale. */
  showOnPaper(): number {
    const { region } = this.#request.picture;
    this.#setPixelRatio(3);
    this.#map.resize();
    const latitude = (region.north + region.south) / 2;
    const scale = printScale(spanMetres(region), this.#size());
    this.#map.jumpTo({ center: [(region.east + region.west) / 2, latitude], zoom: zoomAtScale(latitude, scale) });
    this.#map.redraw();
    this.#draw(false);
    return scale;
  }

  /** Resolves when every tile in sight is drawn. */
  async settled(): Promise<void> {
    if (!this.#map.loaded()) await this.#map.once("idle");
    await this.#lines.settled();
    this.#draw(false);
  }

  /** Back from paper to the screen's view. */
  leavePaper(): void {
    this.#setPixelRatio(window.devicePixelRatio);
    this.#map.resize();
    this.refreshColours();
    const { view } = this.#state;
    if (view) this.#map.jumpTo({ center: [view.longitude, view.latitude], zoom: view.zoom });
    else this.showRegion();
  }

  #setPixelRatio(ratio: number): void {
    this.#pixelRatio = ratio;
    this.#map.setPixelRatio(ratio);
  }

  /** Rings a node as if it were selected, without choosing it: what the keyboard or the pointer in the table has come to. */
  mark(placeId: string | null, bringIntoSight: boolean): void {
    if (this.#marked === placeId) return;
    this.#marked = placeId;
    if (placeId !== null && bringIntoSight) this.#bringIntoSight(placeId);
    this.#draw(false);
  }

  metresAPixel(): number {
    return metresPerPixel(this.#map.getCenter().lat, this.#map.getZoom());
  }

  /** Classes of the own layers as they stand on the map, for their legends. */
  get dataLayers(): DataLayers {
    return this.#dataLayers;
  }

  remove(): void {
    this.#map.remove();
  }

  #listen(): void {
    const { events } = this.#request;
    const map = this.#map;
    map.on("load", () => this.#restore());
    for (const name of ["dataloading", "movestart"] as const) map.on(name, () => this.#sayBusy(true));
    map.on("idle", () => this.#sayBusy(false));
    map.on("render", () => this.#draw(map.isMoving()));
    map.on("moveend", () => {
      this.#draw(false);
      const { lng, lat } = map.getCenter();
      events.scaled(this.metresAPixel());
      events.moved({ longitude: lng, latitude: lat, zoom: map.getZoom() });
    });
    map.on("error", ({ error }) => {
      // For whoever looks after the service; the reader is told that a part is missing.
      console.error(error);
      events.failed();
    });
    map.on("click", (event) => events.chosen(this.#selectionAt(event.point, isTouch(event.originalEvent) ? 16 : 6)));
    map.on("mousemove", (event) => {
      const scene = this.#overlay.scene;
      const hit = scene && hitAt(scene, event.point, 5);
      map.getCanvas().style.cursor = hit ? "pointer" : "";
      events.pointed(hit);
    });
    map.on("mouseout", () => events.pointed(null));
  }

  /** Says whether anything in sight is still to be drawn. */
  #sayBusy(isBusy: boolean): void {
    this.#request.host.setAttribute("aria-busy", String(isBusy));
  }

  #selectionAt(point: Point, reach: number): Selection | null {
    const scene = this.#overlay.scene;
    const hit = scene && hitAt(scene, point, reach);
    if (hit?.kind === "place") return { kind: "place", id: hit.id };
    if (hit?.kind === "link") return { kind: "link", fromId: hit.link.fromId, toId: hit.link.toId };
    const ids = [...this.#dataLayers.layerIds(), "typology"].filter((id) => this.#map.getLayer(id));
    const feature = this.#map.queryRenderedFeatures([point.x, point.y], { layers: ids })[0];
    return feature?.sourceLayer && feature.id !== undefined
      ? { kind: "feature", layer: feature.sourceLayer, fid: String(feature.id) }
      : null;
  }

  #restore(): void {
    void this.#dataLayers.show(this.#state.layers, this.#colours);
    this.show(this.#state);
    this.#request.events.scaled(this.metresAPixel());
  }

  /** Draws what lies above the tiles, unless everything is as it was: tiles that arrive change nothing there. */
  #draw(isMoving: boolean): void {
    if (!isMoving) {
      this.#fixed = this.#request.fixedBoxes();
      this.#regionZoom = this.#map.cameraForBounds(this.#regionBounds(), { padding: regionPadding })?.zoom ?? this.#regionZoom;
    }
    const { lng, lat } = this.#map.getCenter();
    const lines = this.#lines.find(this.#state.lines, this.#map.getZoom());
    const drawn = [
      lines,
      this.#state,
      this.#colours,
      this.#marked,
      isMoving,
      lng,
      lat,
      this.#map.getZoom(),
      this.#pixelRatio,
      JSON.stringify([this.#size(), this.#fixed]),
    ];
    if (drawn.every((value, index) => value === this.#drawn[index])) return;
    this.#drawn = drawn;
    this.#overlay.draw(this.#sceneRequest(lines), this.#colours, this.#fixed, isMoving, this.#pixelRatio);
    this.#request.host.dataset.drawn = "true";
    this.#request.host.dataset.lines = lines ? this.#state.lines : "straight";
  }

  #sceneRequest(lines: LinkLines | null): SceneRequest {
    const { picture } = this.#request;
    const { selection, hidden } = this.#state;
    const dimensions = shownDimensions(picture, this.#state.dimensions);
    const size = this.#size();
    return {
      picture,
      dimensions,
      cutoff: this.#state.cutoff ?? dimensions[0]?.cutoff.inside ?? 0,
      showNodes: !hidden.has("nodes"),
      showLinks: !hidden.has("links"),
      lines,
      selectedPlaceId: selection?.kind === "place" ? selection.id : null,
      markedPlaceId: this.#marked,
      selectedLink: selection?.kind === "link" ? selection : null,
      regionZoom: this.#regionZoom,
      zoom: this.#map.getZoom(),
      size,
      isNarrow: size.width < narrowPixels,
      project: ([longitude, latitude]: Position): Point => this.#map.project([longitude, latitude]),
    };
  }

  #size(): { width: number; height: number } {
    const { clientWidth, clientHeight } = this.#request.host;
    return { width: clientWidth, height: clientHeight };
  }

  #regionBounds(): [number, number, number, number] {
    const { west, south, east, north } = this.#request.picture.region;
    return [west, south, east, north];
  }

  /** A narrow map that opens on a place shows its surroundings instead of the whole region. */
  #zoomToSelected(): void {
    const { selection, print } = this.#state;
    if (selection?.kind !== "place" || print !== null || this.#size().width >= narrowPixels) return;
    const node = this.#request.picture.nodes.find(({ id }) => id === selection.id);
    if (node) this.#map.jumpTo({ center: [node.lon, node.lat], zoom: this.#map.getZoom() + 1.1 });
  }

  #bringIntoSight(placeId: string): void {
    const node = this.#request.picture.nodes.find(({ id }) => id === placeId);
    if (!node) return;
    const at = this.#map.project([node.lon, node.lat]);
    const { width, height } = this.#size();
    if (at.x > 40 && at.y > 40 && at.x < width - 40 && at.y < height - 40) return;
    this.#map.easeTo({ center: [node.lon, node.lat], duration: isCalm() ? 0 : 200 });
  }
}

const isTouch = (event: Event): boolean => event instanceof PointerEvent && event.pointerType === "touch";
