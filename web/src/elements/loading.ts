/**
 * Shows that something is under way without taking away what is there: a thin line after 150 ms, a skeleton after 400 ms where there was
 * nothing. Returns how to stop.
 */
export const showLoading = (host: HTMLElement, hasContent: boolean): (() => void) => {
  const line = document.createElement("div");
  line.className = "progress-line";
  const skeleton = document.createElement("div");
  skeleton.className = "skeleton panel-content";
  skeleton.setAttribute("aria-hidden", "true");
  skeleton.append(...Array.from({ length: 5 }, () => document.createElement("span")));
  const lineTimer = setTimeout(() => host.append(line), 150);
  const skeletonTimer = hasContent ? undefined : setTimeout(() => host.append(skeleton), 400);
  return () => {
    clearTimeout(lineTimer);
    clearTimeout(skeletonTimer);
    line.remove();
    skeleton.remove();
  };
};

/** What happened, what is safe, and a way on. */
export const failure = (sentence: string, act: string, retry: () => void): HTMLElement => {
  const box = document.createElement("div");
  box.className = "failure panel-content";
  box.setAttribute("role", "alert");
  const text = document.createElement("p");
  text.textContent = sentence;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = act;
  button.addEventListener("click", retry);
  box.append(text, button);
  return box;
};
