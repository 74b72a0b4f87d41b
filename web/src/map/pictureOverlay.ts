import type { Position } from "../contracts";
import { drawAreaNames, drawLabels, fontOf } from "./draw/drawLabels";
import { drawLinks } from "./draw/drawLinks";
import { drawMinorNodes, drawNodes, drawTowns } from "./draw/drawNodes";
import type { Label } from "./labels/label";
import type { SayNumber } from "./layOutLabels";
import { emptyMemory, layOutScene } from "./layOutScene";
import type { MapColours } from "./mapColours";
import { type Box, boxAround, type Point } from "./point";
import type { Scene, SceneRequest } from "./scene";

/** The canvas above the base map: links, nodes and names, drawn from a scene that is laid out anew for each view. */
export class PictureOverlay {
  readonly element: HTMLCanvasElement;
  readonly #canvas: CanvasRenderingContext2D;
  readonly #widths = new Map<string, number>();
  readonly #sayNumber: SayNumber;
  #memory = emptyMemory();
  #scene: Scene | null = null;

  constructor(sayNumber: SayNumber) {
    this.element = document.createElement("canvas");
    this.element.className = "picture-overlay";
    this.element.setAttribute("aria-hidden", "true");
    this.#canvas = this.element.getContext("2d") as CanvasRenderingContext2D;
    this.#sayNumber = sayNumber;
  }

  get scene(): Scene | null {
    return this.#scene;
  }

  draw(request: SceneRequest, colours: MapColours, fixed: readonly Box[], isMoving: boolean, pixelRatio: number): void {
    this.#fit(request.size, pixelRatio);
    const tools = { measure: (label: Label) => this.#measure(label), sayNumber: this.#sayNumber, fixed };
    const scene = layOutScene(request, this.#memory, tools, isMoving);
    this.#scene = scene;
    const canvas = this.#canvas;
    canvas.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    canvas.clearRect(0, 0, request.size.width, request.size.height);
    const taken = [
      ...scene.labels.map(({ box }) => box),
      ...scene.nodes.filter(({ isMinor }) => !isMinor).map(({ at }) => boxAround(at, 8)),
      ...fixed,
    ];
    drawMinorNodes(canvas, scene.nodes, colours);
    drawAreaNames(
      canvas,
      request.picture.areaNames,
      request.project as (position: Position) => Point,
      { frame: scene.frame, taken },
      colours,
    );
    drawLinks(canvas, scene.links, colours);
    drawTowns(canvas, scene.towns, colours);
    drawNodes(canvas, scene.nodes, colours);
    drawLabels(canvas, scene.labels, colours);
  }

  #measure(label: Label): number {
    const font = fontOf(label);
    const key = `${font}|${label.text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.#canvas.font = font;
      width = this.#canvas.measureText(label.text).width;
      this.#widths.set(key, width);
    }
    return width;
  }

  #fit({ width, height }: SceneRequest["size"], pixelRatio: number): void {
    const [wide, high] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
    if (this.element.width === wide && this.element.height === high) return;
    this.element.width = wide;
    this.element.height = high;
  }
}
