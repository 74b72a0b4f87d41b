import type { ShownLayer } from "../state/pageState";

/** Where the breaks of a shown layer are asked for, with names and unit in the page's language. */
export const classesAddress = ({ id, attribute, year, compare, method, count }: ShownLayer, language: string): string => {
  const query = new URLSearchParams({ attribute: attribute ?? "", method, count: String(count), lang: language });
  if (year !== null) query.set("year", String(year));
  if (compare !== null) query.set("compare", String(compare));
  return `/api/layers/${encodeURIComponent(id)}/classes?${query}`;
};
