import { say } from "../../texts";
import { icon } from "../icons";
import { scaleBarElements } from "../scaleBarElements";
import { make } from "./parts";

/** The map's frame: where the map goes, a crosshair for the keyboard, buttons, the measure and what to do now. */
export interface Frame {
  readonly element: HTMLElement;
  readonly host: HTMLElement;
  readonly read: (measure: string) => void;
  readonly hint: (sentence: string) => void;
  readonly scale: (metresAPixel: number) => void;
  readonly refuse: (sentence: string) => void;
  readonly fail: (sentence: string) => void;
}

export const makeFrame = ({ zoom, whole }: { zoom: (steps: number) => void; whole: () => void }): Frame => {
  const host = make("div", { class: "draw-host", "aria-busy": "true" });
  const readout = make("output", { class: "draw-readout" });
  const hint = make("p", { class: "note draw-hint" });
  const refused = make("p", { class: "form-error", role: "alert", hidden: true });
  const scale = make("div", { class: "map-scale" });
  const control = (name: "plus" | "minus" | "region", key: string, act: () => void): HTMLElement => {
    const element = make("button", { type: "button", title: say(key), "aria-label": say(key) });
    element.append(icon(name));
    element.addEventListener("click", act);
    return element;
  };
  const controls = make(
    "div",
    { class: "map-controls" },
    control("plus", "zoom-in", () => zoom(1)),
    control("minus", "zoom-out", () => zoom(-1)),
    control("region", "whole-region", whole),
  );
  const map = make(
    "div",
    { class: "draw-map" },
    host,
    make("div", { class: "draw-crosshair", "aria-hidden": "true" }),
    controls,
    scale,
    readout,
  );
  return {
    element: make("div", { class: "draw-frame" }, hint, map, refused),
    host,
    read: (measure) => {
      readout.textContent = measure;
      if (measure) refused.hidden = true;
    },
    hint: (sentence) => {
      hint.textContent = sentence;
    },
    scale: (metresAPixel) => scale.replaceChildren(...scaleBarElements(metresAPixel, "")),
    refuse: (sentence) => {
      refused.textContent = sentence;
      refused.hidden = false;
    },
    fail: (sentence) => {
      host.setAttribute("aria-busy", "false");
      hint.textContent = sentence;
    },
  };
};
