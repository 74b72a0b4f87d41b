import type { Position } from "../contracts";
import { divide, join } from "./divide";
import { begin, type History, record, redo, undo } from "./history";
import type { Shape, ShapeGeometry } from "./shape";

/** What is drawn, what is in hand, and every step there: each act is one step that can be taken back. */
export class SketchBook {
  #history: History<readonly Shape[]> = begin([]);
  #inHand: number | null = null;
  #nextId = 1;

  constructor(geometries: readonly ShapeGeometry[]) {
    this.#history = begin(this.#identified(geometries));
  }

  get shapes(): readonly Shape[] {
    return this.#history.now;
  }

  /** What is in hand, while it is there. */
  get inHand(): number | null {
    return this.shapes.some(({ id }) => id === this.#inHand) ? this.#inHand : null;
  }

  get areas(): readonly Shape[] {
    return this.shapes.filter(({ geometry }) => geometry.type === "Polygon");
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  hold(id: number | null): void {
    this.#inHand = id;
  }

  /** The only one, if there is only one. */
  holdOnly(): void {
    this.#inHand = this.shapes.length === 1 ? (this.shapes[0] as Shape).id : null;
  }

  undo(): void {
    this.#history = undo(this.#history);
  }

  redo(): void {
    this.#history = redo(this.#history);
  }

  add(geometries: readonly ShapeGeometry[]): void {
    this.#record([...this.shapes, ...this.#identified(geometries)]);
  }

  /** In place of all there was. */
  restart(geometries: readonly ShapeGeometry[]): void {
    this.#record(this.#identified(geometries));
  }

  remove(id: number): void {
    this.#record(this.shapes.filter((shape) => shape.id !== id));
  }

  replace(id: number, geometry: ShapeGeometry): void {
    this.#record(this.shapes.map((shape) => (shape.id === id ? { id, geometry } : shape)));
  }

  /** Cuts whatever the line goes through; says how many parts more there are. */
  cut(along: readonly Position[]): number {
    const parts = this.shapes.flatMap((shape) => {
      const [first = shape.geometry, ...others] = divide(shape.geometry, along);
      return [{ id: shape.id, geometry: first }, ...this.#identified(others)];
    });
    const more = parts.length - this.shapes.length;
    if (more > 0) this.#record(parts);
    return more;
  }

  /** Makes areas one, where they hang together; says whether they do. */
  merge(areas: readonly Shape[]): boolean {
    const rings = areas.map(({ geometry }) => geometry.coordinates as readonly (readonly Position[])[]);
    const joined = areas.length > 1 ? join(rings) : null;
    if (!joined) return false;
    const [first, ...others] = areas.map(({ id }) => id);
    const left = this.shapes.filter(({ id }) => !others.includes(id));
    this.#record(left.map((shape) => (shape.id === first ? { id: shape.id, geometry: joined } : shape)));
    return true;
  }

  #record(shapes: readonly Shape[]): void {
    this.#history = record(this.#history, shapes);
  }

  #identified(geometries: readonly ShapeGeometry[]): Shape[] {
    return geometries.map((geometry) => ({ id: this.#nextId++, geometry }));
  }
}
