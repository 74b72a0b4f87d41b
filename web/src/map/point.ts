/** A place on the screen, CSS pixels from the map's upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle on the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const boxesMeet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export const boxHolds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

export const boxHoldsPoint = (box: Box, point: Point): boolean =>
  point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;

export const boxAround = (centre: Point, radius: number): Box => ({
  left: centre.x - radius,
  top: centre.y - radius,
  right: centre.x + radius,
  bottom: centre.y + radius,
});

export const boxShrunk = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left + by,
  top: top + by,
  right: right - by,
  bottom: bottom - by,
});

/** The box round these points, grown by `reach`. */
export const boxOf = (points: readonly Point[], reach: number): Box => ({
  left: Math.min(...points.map(({ x }) => x)) - reach,
  top: Math.min(...points.map(({ y }) => y)) - reach,
  right: Math.max(...points.map(({ x }) => x)) + reach,
  bottom: Math.max(...points.map(({ y }) => y)) + reach,
});

/** Whether the segment from `a` to `b` touches the box (Liang–Barsky). */
export const segmentMeetsBox = (a: Point, b: Point, box: Box): boolean => {
  let enter = 0;
  let leave = 1;
  const clip = (step: number, room: number): boolean => {
    if (step === 0) return room >= 0;
    const at = room / step;
    if (step < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    return enter <= leave;
  };
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  return clip(-dx, a.x - box.left) && clip(dx, box.right - a.x) && clip(-dy, a.y - box.top) && clip(dy, box.bottom - a.y);
};

/** Where the ray from `inside` towards `outside` leaves the box. `inside` must lie in it. */
export const leavingPoint = (inside: Point, outside: Point, box: Box): Point => {
  const dx = outside.x - inside.x;
  const dy = outside.y - inside.y;
  const toSide = dx > 0 ? (box.right - inside.x) / dx : dx < 0 ? (box.left - inside.x) / dx : Number.POSITIVE_INFINITY;
  const toEdge = dy > 0 ? (box.bottom - inside.y) / dy : dy < 0 ? (box.top - inside.y) / dy : Number.POSITIVE_INFINITY;
  const at = Math.min(toSide, toEdge, 1);
  return { x: inside.x + dx * at, y: inside.y + dy * at };
};
