const paths = {
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  region: "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4",
  layers: "m10 3.5 7 3.8-7 3.800-7-3.800 7-3.800Zm-7 7.400 7 3.800 7-3.800",
} as const;

const namespace = "http://www.w3.org/2000/svg";

export const svg = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly SVGElement[]
): SVGElement => {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
};

export const icon = (name: keyof typeof paths): SVGElement =>
  svg("svg", { class: "icon", viewBox: "0 0 20 20", "aria-hidden": "true" }, svg("path", { d: paths[name] }));
