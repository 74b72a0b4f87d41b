import { refresh } from "../live";

/** The facilitator's board: cards are dragged between themes, and its forms are sent without leaving the page. Without scripts the same forms do the same. */
export const arrange = (board: HTMLElement): void => {
  let dragged: HTMLElement | null = null;
  // While somebody drags or fills in a form the board is left as it is.
  const hold = (isHeld: boolean): void => {
    if (isHeld) board.dataset.liveHeld = "";
    else delete board.dataset.liveHeld;
  };
  board.addEventListener("dragstart", (event) => {
    dragged = (event.target as HTMLElement).closest<HTMLElement>(".card[draggable]");
    if (dragged && event.dataTransfer) event.dataTransfer.effectAllowed = "move";
    hold(dragged !== null);
  });
  board.addEventListener("dragover", (event) => {
    const column = columnFor(event.target, dragged);
    markColumn(board, column);
    if (column) event.preventDefault();
  });
  board.addEventListener("drop", (event) => {
    const column = columnFor(event.target, dragged);
    const form = dragged?.querySelector<HTMLFormElement>("form[action*='/theme']");
    if (!column || !form) return;
    event.preventDefault();
    const theme = form.querySelector<HTMLSelectElement>("select");
    if (theme) theme.value = column.dataset.themeNumber ?? "0";
    void send(board, form);
  });
  board.addEventListener("dragend", () => {
    dragged = null;
    markColumn(board, null);
    hold(false);
    refresh([board.id]);
  });
  board.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset.arrangeForm === undefined) return;
    event.preventDefault();
    void send(board, form);
  });
  board.addEventListener("focusin", (event) => hold((event.target as HTMLElement).matches("input, select")));
  board.addEventListener("focusout", (event) => {
    if ((event.relatedTarget as HTMLElement | null)?.closest("form")) return;
    hold(false);
    if ((event.target as HTMLElement).matches("input, select")) refresh([board.id]);
  });
};

const columnFor = (target: EventTarget | null, dragged: HTMLElement | null): HTMLElement | null => {
  const column = target instanceof Element ? target.closest<HTMLElement>(".column") : null;
  return column && dragged && column.dataset.question === dragged.dataset.question ? column : null;
};

const markColumn = (board: HTMLElement, column: HTMLElement | null): void => {
  for (const one of board.querySelectorAll(".column")) one.classList.toggle("over", one === column);
};

const send = async (board: HTMLElement, form: HTMLFormElement): Promise<void> => {
  const summary = form.closest("details")?.querySelector("summary");
  const body = new URLSearchParams([...new FormData(form).entries()].map(([name, value]): [string, string] => [name, String(value)]));
  const response = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } }).catch(() => null);
  if (!response?.ok) {
    // The page itself says what is wrong.
    form.submit();
    return;
  }
  // What was written has been sent: nothing of the form is kept when the board is renewed.
  form.reset();
  summary?.closest("details")?.removeAttribute("open");
  summary?.focus();
  delete board.dataset.liveHeld;
  refresh([board.id]);
};
