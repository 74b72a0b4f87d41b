import type { AreaName, Position } from "../../contracts";
import type { Label, LabelTone, PlacedLabel } from "../labels/label";
import type { ColourName, MapColours } from "../mapColours";
import { type Box, boxesMeet, boxHolds, type Point } from "../point";

const tones: Record<LabelTone, ColourName> = {
  ink: "ink",
  muted: "ink-muted",
  number: "link-selected",
  goal: "name-county",
  goalSelected: "link-selected",
  town: "name-county",
};
const haloPixels = 3.2;
const family = `"Samplan Sans", "Segoe UI", system-ui, sans-serif`;

export const fontOf = ({ weight, sizePixels }: Label): string => `${weight} ${sizePixels}px ${family}`;

/** Writes the labels last in their order first, so that the foremost lie on top; each with its halo. */
export const drawLabels = (canvas: CanvasRenderingContext2D, labels: readonly PlacedLabel[], colours: MapColours): void => {
  canvas.textAlign = "center";
  canvas.textBaseline = "middle";
  canvas.lineJoin = "round";
  for (const { label, centre } of [...labels].reverse()) {
    const ground = label.tone === "goal" || label.tone === "town" ? "outside" : "land";
    write(canvas, label.text, centre, fontOf(label), colours.of(tones[label.tone]), colours.of(ground));
  }
};

/** Names of counties and waters, spaced, where nothing else is written. */
export const drawAreaNames = (
  canvas: CanvasRenderingContext2D,
  names: readonly AreaName[],
  project: (position: Position) => Point,
  around: { readonly frame: Box; readonly taken: readonly Box[] },
  colours: MapColours,
): void => {
  canvas.save();
  canvas.textAlign = "center";
  canvas.textBaseline = "middle";
  canvas.lineJoin = "round";
  canvas.letterSpacing = "0.8px";
  for (const { kind, name, lon, lat } of names) {
    const font = kind === "water" ? `italic 400 13px ${family}` : `400 13px ${family}`;
    canvas.font = font;
    const centre = project([lon, lat]);
    const width = canvas.measureText(name).width;
    const box = { left: centre.x - width / 2, right: centre.x + width / 2, top: centre.y - 8, bottom: centre.y + 8 };
    if (!boxHolds(around.frame, box) || around.taken.some((taken) => boxesMeet(taken, box))) continue;
    write(
      canvas,
      name,
      centre,
      font,
      colours.of(kind === "water" ? "name-water" : "name-county"),
      colours.of(kind === "water" ? "water" : "outside"),
    );
  }
  canvas.restore();
};

const write = (canvas: CanvasRenderingContext2D, text: string, at: Point, font: string, colour: string, halo: string): void => {
  canvas.font = font;
  canvas.lineWidth = haloPixels;
  canvas.strokeStyle = halo;
  canvas.strokeText(text, at.x, at.y + 1);
  canvas.fillStyle = colour;
  canvas.fillText(text, at.x, at.y + 1);
};
