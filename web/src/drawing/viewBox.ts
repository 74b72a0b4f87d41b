/** A part of a drawn picture, in its own units. */
export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const mostEnlarged = 12;

/** Enlarged about a point that stays where it is; never smaller than the whole, and never beyond its edges. */
export const zoomBox = (box: ViewBox, whole: ViewBox, factor: number, at: { readonly x: number; readonly y: number }): ViewBox => {
  const width = Math.min(whole.width, Math.max(whole.width / mostEnlarged, box.width / factor));
  const share = width / box.width;
  return within({ x: at.x - (at.x - box.x) * share, y: at.y - (at.y - box.y) * share, width, height: box.height * share }, whole);
};

/** Moved by so much of its own size. */
export const moveBox = (box: ViewBox, whole: ViewBox, across: number, down: number): ViewBox =>
  within({ ...box, x: box.x + across * box.width, y: box.y + down * box.height }, whole);

export const enlargement = (box: ViewBox, whole: ViewBox): number => whole.width / box.width;

const within = (box: ViewBox, whole: ViewBox): ViewBox => ({
  ...box,
  x: Math.min(Math.max(box.x, whole.x), whole.x + whole.width - box.width),
  y: Math.min(Math.max(box.y, whole.y), whole.y + whole.height - box.height),
});

const lengths = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200] as const;

/** The round length of a scale bar of at least so many units, given how many a kilometre is. */
export const barKilometres = (unitsAKilometre: number, leastUnits: number): number =>
  lengths.find((length) => length * unitsAKilometre >= leastUnits) ?? lengths[lengths.length - 1] ?? 1;
