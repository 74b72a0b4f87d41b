import type { MapPicture } from "./contracts";
import type { Selection } from "./state/pageState";

export interface SearchHit {
  readonly name: string;
  readonly selection: Selection;
  /** The link's strength; null for a place. */
  readonly weight: number | null;
}

/** Letters without case, hyphens and spaces; å, ä and ö stay letters of their own. */
const plain = (text: string): string => text.toLocaleLowerCase("sv").replace(/[\s\-–]+/g, "");

/**
 * Places, then links of the dimension, whose names hold what is asked. Names that begin with it come first, then the larger. A link is
 * found by either end, or by both with a hyphen or a space between.
 */
export const searchPicture = (picture: MapPicture, asked: string, dimension: string | null, most: number): SearchHit[] => {
  const wanted = plain(asked);
  if (wanted === "") return [];
  const rankOf = (name: string): number => (plain(name).startsWith(wanted) ? 0 : 1);
  const places = picture.nodes
    .filter(({ name }) => plain(name).includes(wanted))
    .sort((one, other) => rankOf(one.name) - rankOf(other.name) || (other.population ?? 0) - (one.population ?? 0))
    .map(({ id, name }): SearchHit => ({ name, selection: { kind: "place", id }, weight: null }));
  const links = picture.links
    .filter(
      (link) =>
        link.dimension === dimension && (plain(link.from + link.to).includes(wanted) || plain(link.to + link.from).includes(wanted)),
    )
    .sort((one, other) => other.weight - one.weight)
    .map(({ from, to, fromId, toId, weight }): SearchHit => ({ name: `${from}–${to}`, selection: { kind: "link", fromId, toId }, weight }));
  const placesShown = places.slice(0, Math.max(most - links.length, Math.ceil(most * 0.6)));
  return [...placesShown, ...links].slice(0, most);
};
