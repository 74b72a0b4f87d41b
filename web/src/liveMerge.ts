type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: Element | null): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

const isChanged = (field: Field): boolean => {
  if (field instanceof HTMLSelectElement) {
    const stated = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex !== Math.max(stated, 0);
  }
  return field.type !== "hidden" && field.value !== field.defaultValue;
};

/** A form that somebody writes in: a field is not as the server gave it, or the caret stands in one. */
const isWritten = (form: HTMLFormElement): boolean => {
  const fields = [...form.elements].filter(isField);
  return fields.some((field) => isChanged(field) || field === document.activeElement);
};

/**
 * Puts fresh content in the place of the old, around the forms that somebody writes in: these stay as they are, with words, caret and the version they were
 * begun on, so that what has changed meanwhile is told when they are sent. A form is kept where it and everything around it have ids; where the fresh content
 * has it no longer it also stays.
 */
export const mergeFresh = (old: Element, fresh: Element): void => {
  const written = [...old.querySelectorAll("form")].filter(isWritten);
  if (written.length === 0) old.replaceChildren(...fresh.childNodes);
  else mergeAround(old, fresh, written);
};

const mergeAround = (old: Element, fresh: Element, written: readonly HTMLFormElement[]): void => {
  const held = [...old.children].filter((child) => written.some((form) => child.contains(form)));
  for (const child of [...old.childNodes]) if (!held.includes(child as Element)) child.remove();
  let next = 0;
  for (const node of [...fresh.childNodes]) {
    const found = node instanceof Element && node.id !== "" ? held.findIndex(({ id }, index) => index >= next && id === node.id) : -1;
    if (found < 0) {
      old.insertBefore(node, held[next] ?? null);
      continue;
    }
    const kept = held[found] as Element;
    if (!written.includes(kept as HTMLFormElement)) mergeAround(kept, node as Element, written);
    next = found + 1;
  }
};
