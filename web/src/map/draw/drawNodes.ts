import type { NodeShape } from "../../contracts";
import type { MapColours } from "../mapColours";
import type { DrawnNode, DrawnTown } from "../scene";

const haloPixels = 1.3;

/** The smallest places: plain dots under the links. */
export const drawMinorNodes = (canvas: CanvasRenderingContext2D, nodes: readonly DrawnNode[], colours: MapColours): void => {
  for (const { at, sizePixels, nodeClass, isMinor, isSelected } of nodes) {
    if (!isMinor || isSelected) continue;
    disc(canvas, at.x, at.y, sizePixels / 2, colours.ofClass(nodeClass));
  }
};

/** Nodes small to large, each with a halo of land colour, and their marks at the upper right. */
export const drawNodes = (canvas: CanvasRenderingContext2D, nodes: readonly DrawnNode[], colours: MapColours): void => {
  for (const drawn of nodes) {
    if (drawn.isMinor && !drawn.isSelected) continue;
    if (drawn.isSelected) drawSelection(canvas, drawn, colours);
    canvas.save();
    canvas.translate(drawn.at.x, drawn.at.y);
    if (drawn.nodeClass && !drawn.node.undetermined)
      drawSymbol(canvas, drawn.nodeClass.shape, drawn.sizePixels, colours.ofClass(drawn.nodeClass), colours.of("land"));
    else drawUndetermined(canvas, drawn.sizePixels, colours);
    canvas.translate(drawn.sizePixels * 0.36, -drawn.sizePixels * 0.36);
    if (drawn.node.differs) drawNotch(canvas, colours);
    if (drawn.node.amended) drawPen(canvas, colours);
    canvas.restore();
  }
};

/** Towns outside that links reach: small quiet rings. */
export const drawTowns = (canvas: CanvasRenderingContext2D, towns: readonly DrawnTown[], colours: MapColours): void => {
  for (const { at } of towns) {
    disc(canvas, at.x, at.y, 4.6, colours.of("outside"));
    ring(canvas, at.x, at.y, 3, 1.6, colours.of("control"));
  }
};

const drawSymbol = (canvas: CanvasRenderingContext2D, shape: NodeShape, size: number, colour: string, land: string): void => {
  const radius = size / 2;
  switch (shape) {
    case "double-ring":
      disc(canvas, 0, 0, radius + haloPixels, land);
      ring(canvas, 0, 0, radius - size * 0.05, size * 0.1, colour);
      disc(canvas, 0, 0, size * 0.23, colour);
      break;
    case "disc":
      disc(canvas, 0, 0, radius + haloPixels, land);
      disc(canvas, 0, 0, radius, colour);
      break;
    case "ring":
      disc(canvas, 0, 0, radius + haloPixels, land);
      ring(canvas, 0, 0, radius - size * 0.115, size * 0.23, colour);
      break;
    case "diamond":
      diamond(canvas, radius + haloPixels * 1.41, land);
      diamond(canvas, radius, colour);
      break;
  }
};

const drawUndetermined = (canvas: CanvasRenderingContext2D, size: number, colours: MapColours): void => {
  disc(canvas, 0, 0, size / 2 + haloPixels, colours.of("land"));
  canvas.setLineDash([2.4, 1.9]);
  ring(canvas, 0, 0, size / 2 - 0.6, 1.2, colours.of("ink"));
  canvas.setLineDash([]);
  canvas.fillStyle = colours.of("ink");
  canvas.font = `700 ${size * 0.68}px "Samplan Sans", sans-serif`;
  canvas.textAlign = "center";
  canvas.textBaseline = "alphabetic";
  canvas.fillText("?", 0, size * 0.24);
};

const drawSelection = (canvas: CanvasRenderingContext2D, { at, sizePixels }: DrawnNode, colours: MapColours): void => {
  const radius = Math.max(sizePixels / 2 + 3.4, 7);
  disc(canvas, at.x, at.y, radius + 2.5, colours.of("land"));
  ring(canvas, at.x, at.y, radius, 2.5, colours.of("accent"));
};

const drawNotch = (canvas: CanvasRenderingContext2D, colours: MapColours): void => {
  canvas.beginPath();
  canvas.moveTo(-1, -5);
  canvas.lineTo(6, -5);
  canvas.lineTo(6, 2);
  canvas.closePath();
  strokedFill(canvas, colours);
};

const drawPen = (canvas: CanvasRenderingContext2D, colours: MapColours): void => {
  canvas.beginPath();
  for (const [x, y] of [
    [-1, 1.5],
    [-0.3, -1.4],
    [5, -6.7],
    [7.4, -4.3],
    [2.1, 1],
  ] as const)
    canvas.lineTo(x, y);
  canvas.closePath();
  strokedFill(canvas, colours);
};

const strokedFill = (canvas: CanvasRenderingContext2D, colours: MapColours): void => {
  canvas.lineWidth = 2;
  canvas.lineJoin = "round";
  canvas.strokeStyle = colours.of("land");
  canvas.stroke();
  canvas.fillStyle = colours.of("ink");
  canvas.fill();
};

const disc = (canvas: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void => {
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 2 * Math.PI);
  canvas.fillStyle = colour;
  canvas.fill();
};

const ring = (canvas: CanvasRenderingContext2D, x: number, y: number, radius: number, stroke: number, colour: string): void => {
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 2 * Math.PI);
  canvas.lineWidth = stroke;
  canvas.strokeStyle = colour;
  canvas.stroke();
};

const diamond = (canvas: CanvasRenderingContext2D, radius: number, colour: string): void => {
  canvas.beginPath();
  canvas.moveTo(0, -radius);
  canvas.lineTo(radius, 0);
  canvas.lineTo(0, radius);
  canvas.lineTo(-radius, 0);
  canvas.closePath();
  canvas.fillStyle = colour;
  canvas.fill();
};
