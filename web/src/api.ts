import type { LayerClasses, LinkLines, MapPicture, TileLayer } from "./contracts";
import type { Selection } from "./state/pageState";

/** The server's answer; throws where it could not, or did not answer. */
const answer = async (address: string, signal?: AbortSignal): Promise<Response> => {
  const response = await fetch(address, signal ? { signal } : {});
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
};

const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
};

/** What the map draws. Asked once a page; map, search and cut-off share the answer. */
export const fetchPicture = once(async () => (await (await answer("/api/map")).json()) as MapPicture);

export const fetchTileLayers = once(async () => (await (await answer("/tiles")).json()) as TileLayer[]);

export const fetchLinkLines = async (way: string, detail: number): Promise<LinkLines> =>
  (await (await answer(`/api/link-lines/${way}/${detail}`)).json()) as LinkLines;

export const fetchClasses = async (address: string): Promise<LayerClasses> => (await (await answer(address)).json()) as LayerClasses;

export const fetchHtml = async (address: string, signal: AbortSignal): Promise<string> => (await answer(address, signal)).text();

/** Where the panel of a selection is. The page's own query goes along, so that the links in the answer keep the view. */
export const panelAddress = (selection: Selection, query: string): string => {
  const path = {
    place: () => selection.kind === "place" && `/places/${encodeURIComponent(selection.id)}`,
    link: () => selection.kind === "link" && `/links/${encodeURIComponent(selection.fromId)}/${encodeURIComponent(selection.toId)}`,
    feature: () => selection.kind === "feature" && `/features/${encodeURIComponent(selection.layer)}/${encodeURIComponent(selection.fid)}`,
  }[selection.kind]();
  const parameters = new URLSearchParams(query);
  parameters.set("fragment", "true");
  return `${path}?${parameters}`;
};
