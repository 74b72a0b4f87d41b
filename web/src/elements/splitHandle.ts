import { say } from "../texts";

const rowPixels = 29;
const leastPixels = 42;
const mapPixels = 160;

/** The handle between map and table: drag it, or use the arrow keys. Added once. */
export const addSplitHandle = (table: HTMLElement): void => {
  const stage = table.closest<HTMLElement>(".stage");
  const region = table.parentElement;
  if (!stage || !region || region.querySelector(".split-handle")) return;
  const handle = document.createElement("div");
  handle.className = "split-handle";
  handle.tabIndex = 0;
  handle.setAttribute("role", "separator");
  handle.setAttribute("aria-orientation", "horizontal");
  handle.setAttribute("aria-label", say("table-height"));
  const resize = (height: number): void => {
    const kept = Math.round(Math.min(Math.max(height, leastPixels), stage.clientHeight - mapPixels));
    stage.style.setProperty("--table-height", `${kept}px`);
    handle.setAttribute("aria-valuenow", String(kept));
  };
  handle.setAttribute("aria-valuenow", String(region.clientHeight));
  handle.addEventListener("pointerdown", (event) => handle.setPointerCapture(event.pointerId));
  handle.addEventListener("pointermove", (event) => {
    if (handle.hasPointerCapture(event.pointerId)) resize(stage.getBoundingClientRect().bottom - event.clientY);
  });
  handle.addEventListener("keydown", (event) => {
    if (event.key === "ArrowUp") resize(region.clientHeight + rowPixels);
    else if (event.key === "ArrowDown") resize(region.clientHeight - rowPixels);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  region.append(handle);
};
