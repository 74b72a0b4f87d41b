import type { Position } from "../contracts";

/** Metres: easting, northing. */
export type Metres = readonly [easting: number, northing: number];

// SWEREF 99 TM (EPSG:3006) by Krüger's series, as Lantmäteriet gives it: GRS 80, central meridian 15°, scale 0.9996, false easting 500 km.
const semiMajorAxis = 6_378_137;
const flattening = 1 / 298.257222101;
const centralMeridian = 15;
const scale = 0.9996;
const falseEasting = 500_000;

const e2 = flattening * (2 - flattening);
const n = flattening / (2 - flattening);
const rectifyingRadius = (semiMajorAxis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const forward = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440,
  (61 * n ** 3) / 240 - (103 * n ** 4) / 140,
  (49_561 * n ** 4) / 161_280,
];
const inverse = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161_280,
];
const radians = Math.PI / 180;
const eccentricity = Math.sqrt(e2);

/** From degrees to metres; within a millimetre in Sweden. */
export const toMetres = ([longitude, latitude]: Position): Metres => {
  const sine = Math.sin(latitude * radians);
  const conformal = Math.atan(Math.sinh(Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine)));
  const east = (longitude - centralMeridian) * radians;
  const xi = Math.atan2(Math.tan(conformal), Math.cos(east));
  const eta = Math.atanh(Math.cos(conformal) * Math.sin(east));
  const [northing, easting] = series(xi, eta, forward, 1);
  return [falseEasting + scale * rectifyingRadius * easting, scale * rectifyingRadius * northing];
};

/** From metres to degrees. */
export const toDegrees = ([easting, northing]: Metres): Position => {
  const [xi, eta] = series(northing / (scale * rectifyingRadius), (easting - falseEasting) / (scale * rectifyingRadius), inverse, -1);
  const conformal = Math.asin(Math.sin(xi) / Math.cosh(eta));
  const east = Math.atan2(Math.sinh(eta), Math.cos(xi));
  const isometric = Math.atanh(Math.sin(conformal));
  // Converges to less than a billionth of a degree in four rounds: the eccentricity is small.
  let sine = Math.sin(conformal);
  for (let round = 0; round < 6; round++) sine = Math.tanh(isometric + eccentricity * Math.atanh(eccentricity * sine));
  return [centralMeridian + east / radians, Math.asin(sine) / radians];
};

const series = (xi: number, eta: number, terms: readonly number[], sign: 1 | -1): readonly [number, number] => {
  let [real, imaginary] = [xi, eta];
  terms.forEach((term, index) => {
    const order = 2 * (index + 1);
    real += sign * term * Math.sin(order * xi) * Math.cosh(order * eta);
    imaginary += sign * term * Math.cos(order * xi) * Math.sinh(order * eta);
  });
  return [real, imaginary];
};
