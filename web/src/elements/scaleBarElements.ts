import { scaleBar } from "../map/scale";
import { say, sayNumber } from "../texts";
import { svg } from "./icons";

const screenPixels = 110;
const paperPixels = 170;

/** The scale bar, and on paper its scale in words beside it. */
export const scaleBarElements = (metresAPixel: number, paperWords: string): Element[] => {
  const { metres, pixels } = scaleBar(metresAPixel, paperWords ? paperPixels : screenPixels);
  const inKilometres = metres >= 1000;
  const amount = inKilometres ? metres / 1000 : metres;
  const text = (x: number, content: string, anchor = "middle"): SVGElement => {
    const element = svg("text", { x, y: 11, "text-anchor": anchor });
    element.textContent = content;
    return element;
  };
  const hasMiddle = pixels > 70 && (amount % 2 === 0 || amount < 2);
  const bar = svg(
    "svg",
    { width: pixels + 40, height: 24, "aria-hidden": "true" },
    text(0, "0", "start"),
    ...(hasMiddle ? [text(pixels / 2, sayNumber(amount / 2, (amount / 2) % 1 === 0 ? 0 : 1))] : []),
    text(pixels, `${sayNumber(amount)} ${say(inKilometres ? "kilometres" : "metres")}`),
    svg("rect", { class: "scale-line", x: 0.5, y: 17.5, width: pixels, height: 4 }),
    svg("rect", { class: "scale-half", x: 0.5, y: 17.5, width: pixels / 2, height: 4 }),
  );
  const words = document.createElement("span");
  words.className = "map-scale-words";
  words.textContent = paperWords;
  return [bar, words];
};
