import type { ShapeKind } from "../../drawing/shape";
import type { Tool } from "../../map/drawing/pens";
import { say } from "../../texts";
import { button, make } from "./parts";

export type Act = "merge" | "undo" | "redo" | "remove";

export interface ToolBarRequest {
  readonly kinds: readonly ShapeKind[];
  readonly picks: boolean;
  readonly use: (tool: Tool) => void;
  readonly act: (act: Act) => void;
}

/** The tools as buttons that stay pressed, and the acts that are done at once. */
export class ToolBar {
  readonly element: HTMLElement;
  readonly #tools = new Map<Tool, HTMLButtonElement>();
  readonly #acts = new Map<Act, HTMLButtonElement>();

  constructor({ kinds, picks, use, act }: ToolBarRequest) {
    const cuts = kinds.includes("Line") || kinds.includes("Area");
    const tools: Tool[] = [
      ...(picks ? (["pick"] as const) : []),
      ...kinds,
      ...(kinds.length > 0 ? (["select"] as const) : []),
      ...(cuts ? (["cut"] as const) : []),
    ];
    const acts: Act[] = kinds.length === 0 ? [] : [...(kinds.includes("Area") ? (["merge"] as const) : []), "undo", "redo", "remove"];
    for (const tool of tools)
      this.#tools.set(
        tool,
        button(say(`tool-${tool}`), () => use(tool), { "aria-pressed": "false" }),
      );
    for (const one of acts)
      this.#acts.set(
        one,
        button(say(`act-${one}`), () => act(one), { title: say(`act-${one}-note`) }),
      );
    this.element = make(
      "div",
      { class: "draw-tools", role: "group", "aria-label": say("tools") },
      ...this.#tools.values(),
      ...this.#acts.values(),
    );
  }

  show(tool: Tool, possible: Readonly<Record<Act, boolean>>): void {
    for (const [one, element] of this.#tools) element.setAttribute("aria-pressed", String(one === tool));
    // Not `disabled`: a button that has just been pressed keeps the focus.
    for (const [one, element] of this.#acts) element.setAttribute("aria-disabled", String(!possible[one]));
  }
}
