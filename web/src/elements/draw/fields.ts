import type { Position } from "../../contracts";

/** The fields of the form that a map has to do with. */
export class Fields {
  readonly geometry: HTMLTextAreaElement | null;
  readonly file: HTMLInputElement | null;
  /** A place or a service by its name. */
  readonly picked: HTMLInputElement | null;
  /** Something that the edition has drawn. */
  readonly drawing: HTMLSelectElement | null;

  constructor(form: HTMLFormElement) {
    this.geometry = form.querySelector("#geometry");
    this.file = form.querySelector("#geometry-file");
    this.picked = form.querySelector("input#place, input#service");
    this.drawing = form.querySelector("select#drawing");
  }

  get picksServices(): boolean {
    return this.picked?.id === "service";
  }
}

/** The nearest of what has a name, within reach. */
export const nearest = <T extends { readonly at: Position }>(from: Position, given: readonly T[], reachDegrees: number): T | null => {
  const shrink = Math.cos((from[1] * Math.PI) / 180);
  const far = ({ at }: T): number => Math.hypot((at[0] - from[0]) * shrink, at[1] - from[1]);
  const best = given.reduce<T | null>((found, one) => (found === null || far(one) < far(found) ? one : found), null);
  return best && far(best) <= reachDegrees ? best : null;
};
