import type { Ground } from "../../drawing/ground";
import { say } from "../../texts";
import { make } from "./parts";

/** Other proposals that take hold of something here, each with its way to it. */
export const makeOthers = ({ others }: Ground, query: string): HTMLElement => {
  const rows = others.map(({ number, title, words }) =>
    make("li", {}, make("a", { href: `/proposals/${number}${query}` }, `${number}. ${title}`), ` ${words}`),
  );
  return make("details", { class: "draw-others", open: true }, make("summary", {}, say("others")), make("ul", {}, ...rows));
};

/** The form's own field with its label and its note, put away under a heading: the map writes in it. */
export const putAway = (field: HTMLTextAreaElement): HTMLElement => {
  const [label] = field.labels ?? [];
  const note = field.nextElementSibling?.classList.contains("note") ? [field.nextElementSibling] : [];
  return make("details", { class: "draw-text" }, make("summary", {}, say("as-text")), ...(label ? [label] : []), field, ...note);
};
