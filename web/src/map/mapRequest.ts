import type { LinkLines, MapPicture, TileLayer } from "../contracts";
import type { LineWay, PageState, Selection } from "../state/pageState";
import type { Hit } from "./hitTest";
import type { MapMark } from "./marks";
import type { Box } from "./point";

/** What the map tells the page. */
export interface MapEvents {
  readonly moved: (view: NonNullable<PageState["view"]>) => void;
  readonly scaled: (metresAPixel: number) => void;
  readonly chosen: (selection: Selection | null) => void;
  readonly pointed: (hit: Hit | null) => void;
  readonly failed: () => void;
}

export interface MapRequest {
  readonly host: HTMLElement;
  readonly picture: MapPicture;
  readonly tileLayers: readonly TileLayer[];
  readonly marks: readonly MapMark[];
  readonly state: PageState;
  readonly linkLines: (way: LineWay, detail: number) => Promise<LinkLines>;
  readonly sayNumber: (value: number) => string;
  readonly events: MapEvents;
  /** What lies on the map and must be kept clear, in its pixels. */
  readonly fixedBoxes: () => Box[];
}
