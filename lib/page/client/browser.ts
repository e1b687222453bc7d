/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { isLanguage, type Language, languageSuffix } from "../../data/language.ts";

/** The element with an id, if it is of the kind asked for. */
export function elementOf<Kind extends Element>(id: string, kind: new () => Kind): Kind | null {
  const element = document.getElementById(id);
  return element instanceof kind ? element : null;
}

/** Text of a JSON script element. */
export function jsonOf(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}

/** Gives the reader a file made in the page: nothing is fetched. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** File name of a figure or table; a colon cannot stand in one on Windows. */
export function fileName(key: string, ending: string): string {
  return `${key.replaceAll(/[^A-Za-z0-9.-]+/g, "_")}${languageSuffix(pageLanguage())}.${ending}`;
}

/** What changes with the language: the page's title and everything in its body. */
interface PageText {
  readonly title: string;
  readonly body: string;
}

/** Each language's text, once it was shown. */
const texts = new Map<Language, PageText>();

/** The language that the page is in now. */
export function pageLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : "ja";
}

/** Whether this file can be put into a language; that of a large page holds its own only. */
export function holdsLanguage(lang: Language): boolean {
  return lang === pageLanguage() || texts.has(lang) || document.getElementById(`text-${lang}`) !== null;
}

/**
 * Puts the page into a language.
 *
 * Japanese is what the file holds as HTML. The others are in it too, compressed, as all as HTML would be twice the size.
 */
export async function switchLanguage(lang: Language): Promise<void> {
  const page = elementOf("page", HTMLElement);
  if (page === null || lang === pageLanguage()) return;
  if (!texts.has("ja")) texts.set("ja", { title: document.title, body: page.innerHTML });
  const { title, body } = texts.get(lang) ?? await unpackText(lang);
  texts.set(lang, { title, body });
  page.innerHTML = body;
  document.documentElement.lang = lang;
  document.title = title;
}

/** Remembers the place that is being read; what it gives goes back there, when all is laid out anew. */
export function keepPlace(): () => void {
  const anchor = [...document.querySelectorAll("main section[id], main h3[id]")].findLast((element) =>
    element.getBoundingClientRect().height > 0 && element.getBoundingClientRect().top < 120
  );
  const offset = anchor?.getBoundingClientRect().top ?? 0;
  return () => {
    const again = anchor === undefined ? null : document.getElementById(anchor.id);
    if (again !== null) scrollBy({ top: again.getBoundingClientRect().top - offset, behavior: "instant" });
  };
}

/** A text that lies compressed in the page. */
export async function unpacked(id: string): Promise<string> {
  const bytes = Uint8Array.from(atob(jsonOf(id)), (character) => character.charCodeAt(0));
  return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
}

async function unpackText(lang: Language): Promise<PageText> {
  const text = await unpacked(`text-${lang}`);
  const [title = "", ...body] = text.split("\n");
  return { title, body: body.join("\n") };
}
