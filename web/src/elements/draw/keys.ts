import type { Position } from "../../contracts";
import { readPosition } from "../../drawing/typedPosition";
import { say } from "../../texts";
import { button, make } from "./parts";

export interface KeysRequest {
  readonly places: readonly { readonly label: string; readonly at: Position }[];
  readonly add: (at: Position) => void;
  readonly finish: () => void;
  readonly back: () => void;
}

/** Vertices by keyboard: as coordinates, or at a place by its name. */
export const makeKeys = ({ places, add, finish, back }: KeysRequest): HTMLElement => {
  const field = make("input", { id: "draw-position", autocomplete: "off", list: "draw-places", "aria-describedby": "draw-position-note" });
  const wrong = make("p", { class: "form-error", role: "alert", hidden: true }, say("no-position"));
  const enter = (): void => {
    const text = field.value.trim();
    const place = places.find(({ label }) => label.toLocaleLowerCase() === text.toLocaleLowerCase());
    const at = place?.at ?? readPosition(text);
    wrong.hidden = at !== null;
    if (at === null) return;
    field.value = "";
    add(at);
    field.focus();
  };
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    // The form is not sent by adding a vertex.
    event.preventDefault();
    if (event.shiftKey) finish();
    else enter();
  });
  return make(
    "div",
    { class: "draw-keys" },
    make("label", { for: "draw-position" }, say("position")),
    make("div", { class: "row" }, field, button(say("add-vertex"), enter), button(say("finish"), finish), button(say("back"), back)),
    wrong,
    make("p", { class: "note", id: "draw-position-note" }, say("position-note")),
    make("datalist", { id: "draw-places" }, ...places.map(({ label }) => make("option", { value: label }))),
  );
};
