import type { Box, Point } from "../point";

export type LabelTone = "ink" | "muted" | "number" | "goal" | "goalSelected" | "town";

/** A name or number that wants a place on the map. */
export interface Label {
  readonly key: string;
  readonly text: string;
  readonly sizePixels: number;
  readonly weight: 400 | 600 | 700;
  readonly tone: LabelTone;
  /** Lower comes first. */
  readonly order: number;
  /** Gets a place even where it must lie on something else. */
  readonly isRequired: boolean;
  readonly anchor: Anchor;
}

/** Beside a symbol, on a line, or at the frame where a link leaves. */
export type Anchor =
  | { readonly kind: "symbol"; readonly at: Point; readonly radiusPixels: number }
  | { readonly kind: "line"; readonly line: readonly Point[] }
  | { readonly kind: "frame"; readonly at: Point };

/** A label with its place: the middle of its text. */
export interface PlacedLabel {
  readonly label: Label;
  readonly centre: Point;
  readonly box: Box;
}
