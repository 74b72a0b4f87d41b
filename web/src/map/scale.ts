/** Length of the Earth's circumference in Web Mercator, metres. */
const circumferenceMetres = 40_075_016.686;
/** A MapLibre tile at zoom 0 spans 512 CSS pixels. */
const worldPixels = 512;
/** A CSS pixel on paper, metres (1/96 inch). */
const pixelMetres = 0.0254 / 96;

export const metresPerPixel = (latitude: number, zoom: number): number =>
  (circumferenceMetres * Math.cos((latitude * Math.PI) / 180)) / (worldPixels * 2 ** zoom);

/** The zoom at which paper shows 1:`scale` at this latitude. */
export const zoomAtScale = (latitude: number, scale: number): number =>
  Math.log2((circumferenceMetres * Math.cos((latitude * Math.PI) / 180)) / (worldPixels * scale * pixelMetres));

const printScales = [250_000, 500_000, 750_000, 1_000_000, 1_500_000, 2_000_000, 3_000_000, 5_000_000];

/** The scale to print at: 1:500 000 where the region fits, else the largest of the round scales that holds it. `spanMetres` is on the ground. */
export const printScale = (spanMetres: { width: number; height: number }, paperPixels: { width: number; height: number }): number => {
  const needed = Math.max(spanMetres.width / (paperPixels.width * pixelMetres), spanMetres.height / (paperPixels.height * pixelMetres));
  return printScales.find((scale) => scale >= 500_000 && scale >= needed) ?? Math.ceil(needed / 1e6) * 1e6;
};

/** A scale bar of 1, 2 or 5 × 10ⁿ metres, at most `mostPixels` long. */
export const scaleBar = (metresAPixel: number, mostPixels: number): { metres: number; pixels: number } => {
  const most = metresAPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
  return { metres, pixels: metres / metresAPixel };
};

interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Width and height on the ground of a box of degrees, metres, on a sphere of the Earth's circumference. */
export const spanMetres = ({ west, south, east, north }: Bounds): { width: number; height: number } => {
  const degreeMetres = circumferenceMetres / 360;
  return {
    width: (east - west) * degreeMetres * Math.cos((((north + south) / 2) * Math.PI) / 180),
    height: (north - south) * degreeMetres,
  };
};
