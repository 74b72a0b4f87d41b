import type { Map as MapLibreMap } from "maplibre-gl";
import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import type { Position } from "../../contracts";
import type { ShapeGeometry } from "../../drawing/shape";

export type Tool = "select" | "Point" | "Line" | "Area" | "cut" | "pick";

type HexColor = `#${string}`;

/** Where nothing on the screen is near: a vertex that is typed closes no line by being close to its end. */
const nowhere = -1e6;

const modes = { select: "select", pick: "select", Point: "point", Line: "linestring", Area: "polygon", cut: "linestring" } as const;

// No such keys are on any keyboard: what finishes and what cancels is the element's own business.
const keyEvents = { finish: "Finish", cancel: "Cancel" };

export interface PenEvents {
  /** A pen has been put down. */
  readonly drawn: (geometry: ShapeGeometry) => void;
  /** The shape in hand has got another form. */
  readonly edited: (geometry: ShapeGeometry) => void;
  /** The shape in hand was let go. */
  readonly released: () => void;
  /** What is being drawn as it looks now; null when nothing is. */
  readonly moved: (geometry: ShapeGeometry | null) => void;
  readonly snap: (at: Position) => Position | null;
}

/** The drawing library with its modes: it holds what is being drawn, or the one shape that is being edited, and nothing else. */
export class Pens {
  readonly #draw: TerraDraw;
  readonly #map: MapLibreMap;
  readonly #events: PenEvents;
  readonly #modes: { point: TerraDrawPointMode; linestring: TerraDrawLineStringMode; polygon: TerraDrawPolygonMode };
  #tool: Tool = "select";
  #snaps = true;
  #inHand: string | number | null = null;
  #isOwnAct = false;

  constructor(map: MapLibreMap, colour: string, panel: string, events: PenEvents) {
    this.#map = map;
    this.#events = events;
    const [line, fill] = [colour as HexColor, panel as HexColor];
    const snapping = { toCustom: ({ lng, lat }: { lng: number; lat: number }) => this.#snapped(lng, lat) };
    const dots = {
      closingPointColor: line,
      closingPointOutlineColor: fill,
      closingPointWidth: 6,
      snappingPointColor: fill,
      snappingPointOutlineColor: line,
      snappingPointOutlineWidth: 2,
      snappingPointWidth: 5,
      coordinatePointColor: fill,
      coordinatePointOutlineColor: line,
      coordinatePointOutlineWidth: 2,
      coordinatePointWidth: 4,
    };
    this.#modes = {
      point: new TerraDrawPointMode({ styles: { pointColor: line, pointWidth: 6, pointOutlineColor: fill, pointOutlineWidth: 2 } }),
      linestring: new TerraDrawLineStringMode({
        snapping,
        keyEvents,
        showCoordinatePoints: true,
        styles: { ...dots, lineStringColor: line, lineStringWidth: 3 },
      }),
      polygon: new TerraDrawPolygonMode({
        snapping,
        keyEvents,
        showCoordinatePoints: true,
        styles: { ...dots, outlineColor: line, outlineWidth: 3, fillColor: line, fillOpacity: 0.15 },
      }),
    };
    const coordinates = { draggable: true, midpoints: true, deletable: true, snappable: snapping };
    const select = new TerraDrawSelectMode({
      keyEvents: null,
      allowManualSelection: false,
      flags: {
        point: { feature: { draggable: true } },
        linestring: { feature: { draggable: true, coordinates } },
        polygon: { feature: { draggable: true, coordinates } },
      },
      styles: {
        selectedPointColor: line,
        selectedPointWidth: 7,
        selectedPointOutlineColor: fill,
        selectedPointOutlineWidth: 2,
        selectedLineStringColor: line,
        selectedLineStringWidth: 4,
        selectedPolygonColor: line,
        selectedPolygonFillOpacity: 0.2,
        selectedPolygonOutlineColor: line,
        selectedPolygonOutlineWidth: 4,
        selectionPointColor: fill,
        selectionPointOutlineColor: line,
        selectionPointOutlineWidth: 2,
        selectionPointWidth: 6,
        midPointColor: line,
        midPointOutlineColor: fill,
        midPointOutlineWidth: 1,
        midPointWidth: 4,
      },
    });
    this.#draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map }),
      modes: [...Object.values(this.#modes), select],
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    this.#draw.start();
    this.#draw.setMode("select");
    this.#draw.on("finish", (id, { action }) => this.#finished(id, action));
    this.#draw.on("change", () => this.#changed());
    this.#draw.on("deselect", () => {
      if (this.#isOwnAct) return;
      this.#inHand = null;
      this.#sweep();
      this.#events.released();
    });
  }

  get isDrawing(): boolean {
    return this.#draw.getModeState() === "drawing";
  }

  /** Takes up a tool; what was being drawn with the one before is thrown away. */
  use(tool: Tool): void {
    this.#tool = tool;
    this.#ownAct(() => {
      this.#draw.setMode("select");
      this.#sweep();
      this.#draw.setMode(modes[tool]);
    });
    this.#inHand = null;
    this.#events.moved(null);
  }

  /** Takes a shape in hand to edit it; false where the library cannot (an area with holes). */
  edit(geometry: ShapeGeometry | null): boolean {
    return this.#ownAct(() => {
      this.#draw.setMode("select");
      this.#sweep();
      this.#inHand = null;
      if (geometry === null || (geometry.type === "Polygon" && geometry.coordinates.length > 1)) return false;
      const id = this.#draw.getFeatureId();
      const mode = geometry.type === "Point" ? "point" : geometry.type === "LineString" ? "linestring" : "polygon";
      const feature = { id, type: "Feature", geometry: structuredClone(geometry), properties: { mode } };
      const [answer] = this.#draw.addFeatures([feature as never]);
      if (!answer?.valid) return false;
      this.#draw.selectFeature(id);
      this.#inHand = id;
      return true;
    });
  }

  /** A vertex as if it were clicked; one that is typed is where it is said to be, and closes nothing by being near. */
  add([lng, lat]: Position, isTyped: boolean): void {
    if (this.#tool === "select" || this.#tool === "pick") return;
    const at = isTyped ? { x: nowhere, y: nowhere } : this.#map.project([lng, lat]);
    this.#snaps = !isTyped;
    this.#modes[modes[this.#tool]].onClick({
      lng,
      lat,
      containerX: at.x,
      containerY: at.y,
      button: "left",
      heldKeys: [],
      isContextMenu: false,
    });
    this.#snaps = true;
    this.#changed();
  }

  finish(): void {
    this.#press("Finish");
  }

  cancel(): void {
    this.#press("Cancel");
    this.#events.moved(null);
  }

  /** The last vertex is taken back; false where nothing is being drawn. */
  undo(): boolean {
    if (!this.isDrawing) return false;
    if (!this.#draw.canUndo() || !this.#draw.undo()) this.cancel();
    this.#changed();
    return true;
  }

  redo(): boolean {
    return this.isDrawing && this.#draw.redo();
  }

  stop(): void {
    this.#draw.stop();
  }

  #press(key: string): void {
    if (this.#tool === "Line" || this.#tool === "Area" || this.#tool === "cut")
      this.#modes[modes[this.#tool]].onKeyUp({ key, heldKeys: [], preventDefault: () => undefined });
  }

  #snapped(longitude: number, latitude: number): [number, number] | undefined {
    const found = this.#snaps ? this.#events.snap([longitude, latitude]) : null;
    return found ? [found[0], found[1]] : undefined;
  }

  #finished(id: string | number, action: string): void {
    const geometry = this.#draw.getSnapshotFeature(id)?.geometry as ShapeGeometry | undefined;
    if (!geometry) return;
    if (action !== "draw") {
      this.#events.edited(geometry);
      return;
    }
    // Not within its own event: the library still has something to do with it.
    queueMicrotask(() => {
      this.#ownAct(() => this.#sweep());
      this.#events.moved(null);
      this.#events.drawn(geometry);
    });
  }

  #changed(): void {
    if (this.#isOwnAct) return;
    const shape = this.#draw
      .getSnapshot()
      .find(({ id, properties }) => (this.isDrawing ? properties.currentlyDrawing : id === this.#inHand));
    this.#events.moved((shape?.geometry as ShapeGeometry | undefined) ?? null);
  }

  #sweep(): void {
    this.#draw.clear();
  }

  #ownAct<T>(act: () => T): T {
    this.#isOwnAct = true;
    try {
      return act();
    } finally {
      this.#isOwnAct = false;
    }
  }
}
