import { controlPoint, directionOnCurve, pointOnCurve } from "../links/curve";
import { pointOnLine } from "../links/line";
import { type MapColours, mixColours } from "../mapColours";
import type { Point } from "../point";
import type { DrawnLink } from "../scene";

const tones = { rest: "link", selected: "link-selected", other: "link-other" } as const;

/** Draws each link with its casing of land colour, so that crossing links stay apart. */
export const drawLinks = (canvas: CanvasRenderingContext2D, links: readonly DrawnLink[], colours: MapColours): void => {
  canvas.lineCap = "butt";
  canvas.lineJoin = "round";
  for (const drawn of links) {
    const control = controlPoint(drawn.a, drawn.b, drawn.bowPixels);
    const colour = colourOf(drawn, colours);
    const path = (): void => {
      canvas.beginPath();
      canvas.moveTo(drawn.a.x, drawn.a.y);
      if (drawn.path) for (const { x, y } of drawn.path) canvas.lineTo(x, y);
      else if (drawn.bowPixels === 0) canvas.lineTo(drawn.b.x, drawn.b.y);
      else canvas.quadraticCurveTo(control.x, control.y, drawn.b.x, drawn.b.y);
    };
    const fades = drawn.leaves && drawn.tone !== "selected";
    canvas.strokeStyle = fades ? fading(canvas, drawn, colours.of("land"), colours.of("outside")) : colours.of("land");
    canvas.lineWidth = drawn.widthPixels + 2;
    path();
    canvas.stroke();
    canvas.strokeStyle = fades ? fading(canvas, drawn, colour, colours.of("outside")) : colour;
    canvas.lineWidth = drawn.widthPixels;
    path();
    canvas.stroke();
    if (drawn.arrow !== "none")
      drawArrow(canvas, drawn, control, drawn.arrow === "chevron" ? colours.of("land") : colour, colours.of("land"));
  }
  canvas.lineJoin = "miter";
};

/** A dimension among several keeps its own colour: nearer to the ink where it is selected, nearer to the land where another is. */
const colourOf = ({ colour, tone }: DrawnLink, colours: MapColours): string => {
  if (!colour) return colours.of(tones[tone]);
  const own = colours.rgb(colours.isDark ? colour.dark : colour.light);
  if (tone === "rest") return own;
  return tone === "selected" ? mixColours(own, colours.of("ink"), 0.35) : mixColours(own, colours.of("land"), 0.3);
};

/** Full colour over the first 40 %, then towards the land outside; opaque, so that crossings stay clean. */
const fading = (canvas: CanvasRenderingContext2D, { a, b }: DrawnLink, colour: string, ground: string): CanvasGradient => {
  const gradient = canvas.createLinearGradient(a.x, a.y, b.x, b.y);
  gradient.addColorStop(0, colour);
  gradient.addColorStop(0.4, colour);
  gradient.addColorStop(1, mixColours(colour, ground, 0.82));
  return gradient;
};

const drawArrow = (canvas: CanvasRenderingContext2D, drawn: DrawnLink, control: Point, colour: string, casing: string): void => {
  const at = drawn.leaves ? 0.3 : 0.5;
  const { x, y, direction } = drawn.path
    ? pointOnLine(drawn.path, at)
    : { ...pointOnCurve(drawn.a, control, drawn.b, at), direction: directionOnCurve(drawn.a, control, drawn.b, at) };
  canvas.save();
  canvas.translate(x, y);
  canvas.rotate(direction + (drawn.arrowForward ? 0 : Math.PI));
  canvas.beginPath();
  if (drawn.arrow === "chevron") {
    const reach = Math.min(drawn.widthPixels * 0.3, 2.4);
    canvas.moveTo(-reach * 0.7, -reach);
    canvas.lineTo(reach * 0.7, 0);
    canvas.lineTo(-reach * 0.7, reach);
    canvas.lineWidth = 1.4;
    canvas.lineJoin = "round";
    canvas.lineCap = "round";
    canvas.strokeStyle = colour;
    canvas.stroke();
  } else {
    canvas.moveTo(-4, -4);
    canvas.lineTo(4.5, 0);
    canvas.lineTo(-4, 4);
    canvas.closePath();
    canvas.lineWidth = 1;
    canvas.strokeStyle = casing;
    canvas.stroke();
    canvas.fillStyle = colour;
    canvas.fill();
  }
  canvas.restore();
};
