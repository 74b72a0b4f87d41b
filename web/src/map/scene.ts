import type { LinkDimension, LinkLines, MapPicture, NodeClass, PictureLink, PlaceNode, Position } from "../contracts";
import type { PlacedLabel } from "./labels/label";
import type { Arrow } from "./links/widthClasses";
import type { Box, Point } from "./point";

export type LinkTone = "rest" | "selected" | "other";

/** A link as it is drawn at this view. */
export interface DrawnLink {
  readonly key: string;
  readonly link: PictureLink;
  readonly a: Point;
  readonly b: Point;
  readonly bowPixels: number;
  /** Its line along the roads or bundled, from `a` to `b`; null where it is straight or bows. */
  readonly path: readonly Point[] | null;
  readonly widthPixels: number;
  readonly tone: LinkTone;
  /** The dimension's own colour, where several are drawn together; else the tone's. */
  readonly colour: { readonly light: string; readonly dark: string } | null;
  /** Its other end lies beyond the frame: fades along its outer 60 %. */
  readonly leaves: boolean;
  readonly arrow: Arrow;
  /** The stronger direction is from `a` to `b`. */
  readonly arrowForward: boolean;
}

export interface DrawnNode {
  readonly node: PlaceNode;
  readonly nodeClass: NodeClass | null;
  readonly at: Point;
  readonly sizePixels: number;
  readonly isSelected: boolean;
  readonly isMinor: boolean;
}

export interface DrawnTown {
  readonly id: string;
  readonly name: string;
  readonly at: Point;
}

/** Everything drawn above the base map, in screen pixels, in drawing order. */
export interface Scene {
  readonly frame: Box;
  readonly links: readonly DrawnLink[];
  readonly towns: readonly DrawnTown[];
  readonly nodes: readonly DrawnNode[];
  readonly labels: readonly PlacedLabel[];
}

/** What of the state the scene needs. */
export interface SceneRequest {
  readonly picture: MapPicture;
  /** The dimensions drawn together; the first gives the cut-off. */
  readonly dimensions: readonly LinkDimension[];
  readonly cutoff: number;
  readonly showNodes: boolean;
  readonly showLinks: boolean;
  /** Where links go that are not straight; null when all are. */
  readonly lines: LinkLines | null;
  readonly selectedPlaceId: string | null;
  /** Ringed without being selected: where the keyboard stands. */
  readonly markedPlaceId: string | null;
  readonly selectedLink: { readonly fromId: string; readonly toId: string } | null;
  /** Zoom of the view that shows the whole region. */
  readonly regionZoom: number;
  readonly zoom: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly isNarrow: boolean;
  readonly project: (position: Position) => Point;
}
