import type { Selection } from "../state/pageState";

/** The selection that an element stands for by its data attributes: `place`, `link` (`from~to`), or `kind` and `id` of a table row. */
export const selectionOf = (data: DOMStringMap): Selection | null => {
  const kind = data.kind ?? (data.place ? "place" : data.link ? "link" : null);
  const id = data.id ?? data.place ?? data.link ?? "";
  const [first = "", second = ""] = id.split("~");
  if (kind === "place" && id) return { kind, id };
  if (kind === "link" && second) return { kind, fromId: first, toId: second };
  if (kind === "feature" && second) return { kind, layer: first, fid: second };
  return null;
};

/** The row id of a selection: the inverse. */
export const rowIdOf = (selection: Selection): string => {
  switch (selection.kind) {
    case "place":
      return selection.id;
    case "link":
      return `${selection.fromId}~${selection.toId}`;
    case "feature":
      return `${selection.layer}~${selection.fid}`;
  }
};
