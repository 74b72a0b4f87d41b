import { fetchPicture, fetchTileLayers } from "../api";
import type { Position } from "../contracts";
import { fetchGround, fetchLines, fetchPlace, type Ground, readFile } from "../drawing/ground";
import { readShapes, type ShapeGeometry, type ShapeKind, writeShapes } from "../drawing/shape";
import { SketchBook } from "../drawing/sketchBook";
import { readWritten } from "../drawing/written";
import type { DrawingMap } from "../map/drawing/drawingMap";
import type { Tool } from "../map/drawing/pens";
import { announce, say } from "../texts";
import { makeOthers, putAway } from "./draw/extras";
import { Fields, nearest } from "./draw/fields";
import { makeFrame } from "./draw/frame";
import { makeKeys } from "./draw/keys";
import { ShapeList, sayMeasure } from "./draw/shapeList";
import { type Act, ToolBar } from "./draw/toolBar";

const pickPixels = 28;
const metresADegree = 111_320;

/** A map to draw and pick on, within a form whose fields it fills. Without it the fields are written by hand. */
export class SpDraw extends HTMLElement {
  #book = new SketchBook([]);
  #tool: Tool = "select";
  #metresAPixel = 100;
  #map: DrawingMap | null = null;
  #ground: Ground | null = null;
  #fields!: Fields;
  #bar!: ToolBar;
  readonly #frame = makeFrame({ zoom: (steps) => this.#map?.zoomBy(steps), whole: () => this.#map?.showRegion() });
  readonly #list = new ShapeList({
    choose: (id) => this.#hold(id === this.#book.inHand ? null : id),
    remove: (id) => this.#change((book) => book.remove(id)),
    rewrite: (id, geometry) => this.#change((book) => book.replace(id, geometry)),
  });

  connectedCallback(): void {
    const form = this.closest("form") as HTMLFormElement;
    this.#fields = new Fields(form);
    this.#book = new SketchBook(readWritten(this.#fields.geometry?.value ?? "") ?? []);
    this.#bar = new ToolBar({
      kinds: this.#kinds,
      picks: this.#fields.picked !== null,
      use: (tool) => this.#use(tool),
      act: (act) => this.#act(act),
    });
    this.append(this.#bar.element, this.#frame.element);
    this.#frame.host.addEventListener("keydown", (event) => this.#mapKey(event));
    this.addEventListener("keydown", (event) => this.#key(event));
    form.addEventListener("submit", (event) => this.#submit(event, form));
    void this.#start();
  }

  get #kinds(): readonly ShapeKind[] {
    return (this.dataset.kinds ?? "").split(" ").filter((kind) => kind !== "") as ShapeKind[];
  }

  async #start(): Promise<void> {
    const { proposal = "", language = "", colour } = this.dataset;
    const answers = await Promise.all([
      fetchPicture(),
      fetchTileLayers(),
      fetchGround(proposal, language),
      import("../map/drawing/drawingMap"),
      document.fonts.load('14px "Samplan Sans"').catch(() => []),
    ]).catch(() => null);
    if (!answers) {
      this.#frame.fail(say("map-failed"));
      return;
    }
    const [picture, tileLayers, ground, { DrawingMap }] = answers;
    this.#ground = ground;
    try {
      this.#map = new DrawingMap({
        host: this.#frame.host,
        picture,
        tileLayers,
        ground,
        colour: colour ? `drawn-${colour}` : "accent",
        showsServices: this.#fields.picksServices,
        events: {
          drawn: (geometry, tool) => this.#drawn(geometry, tool),
          edited: (geometry) => this.#edited(geometry),
          released: () => this.#hold(null),
          penMoved: (geometry) => this.#frame.read(geometry ? sayMeasure(geometry) : ""),
          clicked: (at, id) => this.#clicked(at, id),
          viewed: (box, metresAPixel) => this.#viewed(box, metresAPixel),
          failed: () => this.#frame.fail(say("map-failed")),
        },
      });
      await this.#map.ready;
    } catch {
      this.#frame.fail(say("map-unavailable"));
      return;
    }
    this.#frame.host.querySelector("canvas")?.setAttribute("aria-label", say("map"));
    this.#furnish(ground);
    const isEmpty = this.#book.shapes.length === 0;
    this.#use(isEmpty ? (this.#fields.picked ? "pick" : (this.#kinds[0] ?? "select")) : "select");
    this.#book.holdOnly();
    this.#show();
    this.#map.showShapes();
    this.dataset.ready = "true";
  }

  /** All that needs the ground: vertices by name, the list, files, and the form's own fields. */
  #furnish(ground: Ground): void {
    const { geometry, file, picked, drawing } = this.#fields;
    if (geometry) {
      const back = (): void => void (this.#map?.undo() || this.#act("undo"));
      this.append(
        makeKeys({ places: ground.places, add: (at) => this.#add(at), finish: () => this.#map?.finish(), back }),
        this.#list.element,
      );
      this.append(putAway(geometry));
      geometry.addEventListener("change", () => {
        const written = readWritten(geometry.value);
        if (written) this.#change((book) => book.restart(written));
      });
    }
    file?.addEventListener("change", () => void this.#readFile(file));
    picked?.addEventListener("change", () => void this.#pickedByName());
    drawing?.addEventListener("change", () => this.#takeDrawing(drawing.value));
    if (picked?.value) void this.#pickedByName();
    else if (drawing && this.#book.shapes.length === 0) this.#takeDrawing(drawing.value);
    if (ground.others.length > 0) this.append(makeOthers(ground, this.dataset.language ?? ""));
  }

  #use(tool: Tool): void {
    this.#tool = tool;
    if (tool !== "select") this.#book.hold(null);
    this.#map?.use(tool);
    this.#show();
    this.#frame.hint(say(`hint-${tool}`));
  }

  #hold(id: number | null): void {
    this.#book.hold(id);
    if (this.#tool !== "select" && id !== null) {
      this.#tool = "select";
      this.#map?.use("select");
    }
    this.#show();
  }

  #show(): void {
    const { shapes, inHand, areas, canUndo, canRedo } = this.#book;
    this.#map?.show(shapes, inHand);
    this.#list.show(shapes, inHand);
    const isDrawing = this.#map?.isDrawing ?? false;
    this.#bar.show(this.#tool, {
      undo: canUndo || isDrawing,
      redo: canRedo || isDrawing,
      merge: areas.length > 1,
      remove: inHand !== null,
    });
  }

  /** After every step, also one back, the form has what is drawn. */
  #change(act: (book: SketchBook) => void): void {
    act(this.#book);
    if (this.#fields.geometry) this.#fields.geometry.value = writeShapes(this.#book.shapes);
    this.#show();
  }

  #edited(geometry: ShapeGeometry): void {
    const { inHand } = this.#book;
    const [read] = readShapes(geometry);
    if (inHand !== null && read) this.#change((book) => book.replace(inHand, read));
  }

  #drawn(geometry: ShapeGeometry, tool: Tool): void {
    if (tool === "cut") {
      this.#cut(geometry.coordinates as readonly Position[]);
      return;
    }
    const read = readShapes(geometry);
    this.#change((book) => (Number(this.dataset.most) === 1 ? book.restart(read) : book.add(read)));
    announce(say("drawn", { kind: say(`kind-${tool}`), measure: sayMeasure(geometry) }));
  }

  #cut(along: readonly Position[]): void {
    this.#change((book) => this.#say(book.cut(along) > 0 ? say("cut-done", { count: book.shapes.length }) : say("cut-nothing")));
    this.#use("select");
  }

  #act(act: Act): void {
    const { inHand } = this.#book;
    if (act === "undo" || act === "redo") {
      if (this.#map?.[act]()) return;
      this.#change((book) => book[act]());
      announce(say(`${act}-done`, { count: this.#book.shapes.length }));
    } else if (act === "remove" && inHand !== null) this.#change((book) => book.remove(inHand));
    else if (act === "merge")
      this.#change((book) => this.#say(say(book.merge(this.#list.marked(book.areas)) ? "merge-done" : "merge-apart")));
  }

  #say(sentence: string): void {
    this.#frame.read(sentence);
    announce(sentence);
  }

  #add(at: Position): void {
    if (this.#tool === "pick" || this.#tool === "select") this.#use(this.#kinds[0] ?? "pick");
    this.#map?.add(at, true);
    this.#show();
  }

  #clicked(at: Position, id: number | null): void {
    const { picked, picksServices } = this.#fields;
    if (this.#tool === "select") this.#hold(id);
    if (this.#tool !== "pick" || !picked || !this.#ground) return;
    const given = picksServices ? this.#ground.services : this.#ground.places;
    const found = nearest(at, given, (pickPixels * this.#metresAPixel) / metresADegree);
    if (!found) return;
    picked.value = found.label;
    void this.#pickedByName();
  }

  /** What is chosen by its name is marked, and where its extent is changed, that is what one begins with. */
  async #pickedByName(): Promise<void> {
    const { picked, picksServices } = this.#fields;
    const given = picksServices ? this.#ground?.services : this.#ground?.places;
    const found = given?.find(({ label }) => label.toLocaleLowerCase() === picked?.value.trim().toLocaleLowerCase());
    this.#map?.mark(found?.at ?? null);
    if (!found) return;
    announce(say("picked", { name: found.label }));
    if (this.#kinds.join() !== "Area" || this.#book.shapes.length > 0) return;
    const shape = await fetchPlace(this.dataset.proposal ?? "", found.label).catch(() => null);
    this.#begin(readShapes(shape));
  }

  #takeDrawing(id: string): void {
    const drawing = this.#ground?.drawings.find((one) => one.id === id);
    if (drawing && this.#kinds.length > 0) this.#begin(readShapes(drawing.geometry));
    else if (drawing) this.#map?.mark(null);
  }

  #begin(geometries: readonly ShapeGeometry[]): void {
    this.#change((book) => book.restart(geometries));
    this.#use("select");
    this.#book.holdOnly();
    this.#show();
    this.#map?.showShapes();
  }

  async #readFile(file: HTMLInputElement): Promise<void> {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    const { proposal = "", language = "" } = this.dataset;
    try {
      const shapes = readShapes(await readFile(proposal, chosen, this.closest("form") as HTMLFormElement, language));
      this.#change((book) => book.add(shapes));
      this.#use("select");
      this.#map?.showShapes();
      this.#say(say("file-read", { count: shapes.length }));
    } catch (refused) {
      this.#frame.refuse(refused instanceof Error && refused.message ? refused.message : say("file-failed"));
    }
    // What is on the map is what is sent, not the file again.
    file.value = "";
  }

  #viewed(box: readonly number[], metresAPixel: number): void {
    this.#metresAPixel = metresAPixel;
    this.#frame.scale(metresAPixel);
    fetchLines(this.dataset.proposal ?? "", box).then(
      (lines) => this.#map?.followLines(lines),
      () => undefined,
    );
  }

  #mapKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLCanvasElement)) return;
    if (event.key === "Enter" && event.shiftKey) this.#map?.finish();
    else if (event.key === "Enter") this.#map?.click();
    else if (event.key === "Backspace") this.#map?.undo();
    else if (event.key === "Escape") this.#map?.cancel();
    else if (event.key === "Delete") this.#act("remove");
    else return;
    event.preventDefault();
  }

  /** Undo and redo, but where something is written the field's own. */
  #key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || (event.target as Element).matches("input:not([type=checkbox]), textarea")) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    this.#act(key === "y" || event.shiftKey ? "redo" : "undo");
  }

  /** What is still being drawn is finished before the form goes. */
  #submit(event: Event, form: HTMLFormElement): void {
    if (!this.#map?.isDrawing) return;
    event.preventDefault();
    this.#map.finish();
    if (this.#map.isDrawing) this.#map.cancel();
    setTimeout(() => form.requestSubmit(), 0);
  }
}
