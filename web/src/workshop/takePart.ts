import { refresh } from "../live";
import { say } from "../texts";
import { type Letter, Outbox, type Post, type Sent } from "./outbox";

const tokenName = "form-token";

/** 32 hexadecimal digits; `randomUUID` is not to be had where the page came over plain http, as in a school hall. */
const newId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const tokens = (): NodeListOf<HTMLInputElement> => document.querySelectorAll<HTMLInputElement>(`input[name="${tokenName}"]`);

const post: Post = {
  async send({ address, fields }) {
    const body = new URLSearchParams([
      [tokenName, tokens()[0]?.value ?? ""],
      ...fields.map(([name, value]): [string, string] => [name, value]),
    ]);
    try {
      const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
      if (response.ok) return { kind: "taken" };
      if (response.status === 400) return { kind: "stale" };
      if (response.status !== 410 && response.status !== 422) return { kind: "away" };
      const { sentence } = (await response.json()) as { sentence: string };
      return { kind: "refused", sentence };
    } catch {
      return { kind: "away" } satisfies Sent;
    }
  },
  async renew() {
    try {
      const response = await fetch(location.href, { headers: { Accept: "text/html" } });
      const fresh = new DOMParser()
        .parseFromString(await response.text(), "text/html")
        .querySelector<HTMLInputElement>(`input[name="${tokenName}"]`);
      if (!response.ok || !fresh) return false;
      for (const token of tokens()) token.value = fresh.value;
      return true;
    } catch {
      return false;
    }
  },
};

/** Takes over the forms of the participant's page. */
export const takePart = (banner: HTMLElement): void => {
  let wasWaiting = false;
  const show = (letters: readonly Letter[], sent: Letter | null): void => {
    const waiting = letters.filter(({ refusal }) => refusal === undefined);
    // A letter that is sent at once is not worth a word.
    if (waiting.length > 0) setTimeout(() => showBanner(), 800);
    else showBanner();
    showPending(letters, outbox);
    if (sent) refresh(["own", "dots", "voting"].some((part) => sent.part.startsWith(part)) ? [sent.part] : []);
  };
  const showBanner = (): void => {
    const waiting = outbox.letters.filter(({ refusal }) => refusal === undefined).length;
    banner.hidden = waiting === 0 && !wasWaiting;
    banner.textContent = waiting > 0 ? say("kept-count", { count: waiting }) : wasWaiting ? say("sent") : "";
    wasWaiting ||= waiting > 0;
  };
  const outbox = new Outbox(`samplan-outbox-${banner.dataset.outbox}`, localStorage, post, show);
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset.outboxForm === undefined) return;
    event.preventDefault();
    outbox.add(letterOf(form));
    cleanUp(form);
  });
  document.addEventListener("input", keepDraft);
  document.addEventListener("sp-refreshed", () => {
    restoreDrafts();
    showPending(outbox.letters, outbox);
  });
  addEventListener("online", () => void outbox.flush());
  document.addEventListener("sp-heard", () => void outbox.flush());
  restoreDrafts();
  showPending(outbox.letters, outbox);
  void outbox.flush();
};

const letterOf = (form: HTMLFormElement): Letter => {
  const fields = [...new FormData(form).entries()]
    .filter((field): field is [string, string] => typeof field[1] === "string" && field[0] !== tokenName && field[0] !== "shape-kind")
    .map(([name, value]) => [name, value] as const);
  const value = (name: string): string => fields.find(([key]) => key === name)?.[1] ?? "";
  const id = form.dataset.outboxForm === "card" ? value("id") : `${form.getAttribute("action")} ${value("target")}`;
  const words = form.dataset.outboxForm === "card" ? value("text") : "";
  return { id, address: form.getAttribute("action") ?? "", fields, words, part: form.dataset.part ?? "" };
};

/** What is on its way looks as it will: the dot is there, the card is gone, the form is empty for the next one. */
const cleanUp = (form: HTMLFormElement): void => {
  if (form.dataset.outboxForm === "dot") {
    const button = form.querySelector("button");
    const on = form.querySelector<HTMLInputElement>('input[name="on"]');
    if (!button || !on) return;
    button.setAttribute("aria-pressed", String(on.value === "yes"));
    on.value = on.value === "yes" ? "no" : "yes";
    return;
  }
  if (form.dataset.outboxForm === "remove") {
    form.closest("li")?.remove();
    return;
  }
  const id = form.querySelector<HTMLInputElement>('input[name="id"]');
  if (id) id.value = newId();
  for (const field of form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input[name="place"], input[name="shape"]')) {
    field.value = "";
    if (field.id) sessionStorage.removeItem(draftKey(field.id));
  }
  form.dispatchEvent(new CustomEvent("sp-sent", { bubbles: true }));
  form.querySelector("textarea")?.focus();
};

/** The cards that the server has not yet, under their question. */
const showPending = (letters: readonly Letter[], outbox: Outbox): void => {
  for (const old of document.querySelectorAll(".card.pending")) old.remove();
  for (const letter of letters) {
    const list = document.getElementById(letter.part);
    if (letter.words === "" && letter.refusal === undefined) continue;
    if (!list || list.querySelector(`[data-card="${CSS.escape(letter.id)}"]`)) continue;
    const item = document.createElement(list.tagName === "UL" ? "li" : "p");
    item.className = "card pending";
    const words = item.appendChild(document.createElement("span"));
    words.className = "card-words";
    words.textContent = letter.words;
    const note = item.appendChild(document.createElement("span"));
    note.className = "note";
    note.textContent = letter.refusal === undefined ? say("kept") : say("refused", { why: letter.refusal });
    if (letter.refusal !== undefined) {
      const discard = item.appendChild(document.createElement("button"));
      discard.type = "button";
      discard.className = "quiet-button";
      discard.textContent = say("discard");
      discard.addEventListener("click", () => outbox.discard(letter.id));
    }
    list.append(item);
  }
};

const draftKey = (id: string): string => `samplan-draft-${location.pathname}-${id}`;

const keepDraft = (event: Event): void => {
  if (event.target instanceof HTMLTextAreaElement && event.target.id) sessionStorage.setItem(draftKey(event.target.id), event.target.value);
};

const restoreDrafts = (): void => {
  for (const field of document.querySelectorAll("textarea")) {
    if (field.value === "" && field.id) field.value = sessionStorage.getItem(draftKey(field.id)) ?? "";
  }
};
