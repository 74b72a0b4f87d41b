import type { Position } from "../contracts";
import type { ShapeGeometry } from "./shape";

/** What lies under the one who draws: `GET /proposals/{number}/ground`. */
export interface Ground {
  /** What the edition has drawn. */
  readonly drawings: readonly {
    readonly id: string;
    readonly title: string;
    readonly colour: string | null;
    readonly geometry: ShapeGeometry;
  }[];
  /** What other proposals take hold of. */
  readonly others: readonly { readonly number: number; readonly title: string; readonly words: string; readonly geometry: ShapeGeometry }[];
  readonly places: readonly { readonly label: string; readonly at: Position }[];
  readonly services: readonly { readonly label: string; readonly at: Position }[];
}

const ask = async (address: string, request: RequestInit = {}): Promise<Response> => {
  const answer = await fetch(address, request);
  if (answer.ok) return answer;
  const problem = (await answer.json().catch(() => null)) as { detail?: string } | null;
  throw new Error(problem?.detail ?? "");
};

export const fetchGround = async (proposal: string, query: string): Promise<Ground> =>
  (await (await ask(`/proposals/${proposal}/ground${query}`)).json()) as Ground;

/** Borders and outlines in a view, as finely as it can show them. */
export const fetchLines = async (proposal: string, [west, south, east, north]: readonly number[]): Promise<Position[][]> =>
  (await (await ask(`/proposals/${proposal}/ground/lines?west=${west}&south=${south}&east=${east}&north=${north}`)).json()) as Position[][];

export const fetchPlace = async (proposal: string, label: string): Promise<unknown> =>
  (await ask(`/proposals/${proposal}/ground/places/${encodeURIComponent(label)}`)).json();

/** What is drawn in a file. Where the server refuses it, its sentence is the error's message. */
export const readFile = async (proposal: string, file: File, form: HTMLFormElement, query: string): Promise<unknown> => {
  const body = new FormData();
  body.append("file", file);
  // The first hidden field is the token that says the form is ours.
  const token = form.querySelector<HTMLInputElement>("input[type=hidden]");
  if (token) body.append(token.name, token.value);
  return (await ask(`/proposals/${proposal}/drawn-file${query}`, { method: "POST", body })).json();
};
