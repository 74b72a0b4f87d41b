/** The sentences that the server hands to the scripts, in the page's language. */
const sentences: Readonly<Record<string, string>> = JSON.parse(document.getElementById("page-texts")?.textContent ?? "{}");

/** A sentence with its `{names}` filled in. An unknown key is a bug and throws. */
export const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
  const sentence = sentences[key];
  if (sentence === undefined) throw new Error(`The page has no text '${key}'.`);
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
};

const language = document.documentElement.lang || "sv";
const formats = new Map<number, Intl.NumberFormat>();

/** A number as the page's language writes it; the group sign is a plain no-break space, since the thin one collapses in this font. */
export const sayNumber = (value: number, decimals = 0): string => {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat(language === "sv" ? "sv-SE" : "en-GB", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(decimals, format);
  }
  return format.format(value).replaceAll("\u202f", "\u00a0");
};

/** The name in the page's language, else any. */
export const sayName = (name: Readonly<Record<string, string>>): string => name[language] ?? Object.values(name)[0] ?? "";

/** Says it to a screen reader. */
export const announce = (sentence: string): void => {
  const announcer = document.getElementById("announcer");
  if (announcer) announcer.textContent = sentence;
};
