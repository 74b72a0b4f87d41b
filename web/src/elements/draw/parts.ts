/** An element with its attributes; `true` is an attribute without a value, and what is undefined is left out. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
};

export const button = (text: string, act: () => void, attributes: Readonly<Record<string, string | undefined>> = {}): HTMLButtonElement => {
  const element = make("button", { type: "button", class: "button", ...attributes }, text);
  element.addEventListener("click", act);
  return element;
};
