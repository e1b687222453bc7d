import assert from "node:assert/strict";
import { inflateRawSync } from "node:zlib";
import { openPageBuilder, type PageBuilder, type PageSection } from "../../lib/page/page_builder.ts";
import type { Language } from "../../lib/data/language.ts";
import { parsed } from "../parsed.ts";

/** A section as its readers get it. */
export interface ShownSection {
  readonly section: PageSection;
  readonly document: Document;
  /** All words of it, without those inside of drawings. */
  readonly text: string;
  /** Keys of figures and tables on it, in their order. */
  readonly keys: readonly string[];
}

/** Makes a section that must be there. */
export async function shownSection(
  make: (page: PageBuilder) => Promise<PageSection | null> | PageSection | null,
  lang: Language = "ja",
): Promise<ShownSection> {
  const page = openPageBuilder(lang);
  const section = await make(page);
  assert.ok(section !== null, "the section is left out");
  const document = parsed(`<body>${section.body}</body>`);
  return { section, document, text: wordsOf(document.body), keys: page.placed.map(({ key }) => key) };
}

/** The words of an element, without those inside of drawings. */
export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true);
  if (!("querySelectorAll" in copy) || typeof copy.querySelectorAll !== "function") return "";
  for (const drawing of copy.querySelectorAll("svg")) drawing.remove();
  return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

/** The whole page in one language, with the samples of its appendix shown. */
export function pageDocument(html: string, lang: Language): Document {
  const document = parsed(html);
  const unpacked = (id: string) =>
    inflateRawSync(Uint8Array.fromBase64(document.getElementById(id)?.textContent ?? "")).toString();
  const shown = lang === "ja" ? document : englishDocument(unpacked(`text-${lang}`));
  const samples = shown.getElementById("samples-body");
  if (samples !== null) samples.innerHTML = unpacked(`samples-${lang}`);
  return shown;
}

function englishDocument(text: string): Document {
  const [title = "", ...body] = text.split("\n");
  return parsed(`<title>${title}</title><body>${body.join("\n")}</body>`);
}

/** The cells of a table's body, row by row. */
export function cellsOf(table: Element | null): readonly (readonly string[])[] {
  return [...table?.querySelectorAll("tbody tr") ?? []].map((row) =>
    [...row.querySelectorAll("th, td:not(.drawn)")].map((cell) => (cell.textContent ?? "").trim())
  );
}
