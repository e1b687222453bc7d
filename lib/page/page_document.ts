import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import type { Language } from "../data/language.ts";
import { MUTED_INK } from "../figures/palette.ts";
import { type Html, markup, trustedHtml } from "../rendering/markup.ts";
import type { ExploreData } from "./explore_data.ts";
import { type printedHandout, quoted } from "./handout_html.ts";
import type { PageSection, PlacedPresentation } from "./page_builder.ts";
import { type PrintedSection, sectionPages } from "./section_pages.ts";

/** What a language says, before it is put together. */
export interface LanguageParts {
  readonly lang: Language;
  readonly sections: readonly PageSection[];
  /** Head of the appendix, and what is packed for it; `null` without samples. */
  readonly appendix: Html | null;
  readonly samples: Html | null;
  readonly placed: readonly PlacedPresentation[];
  /** What is printed as the handout, packed. */
  readonly handout: ReturnType<typeof printedHandout>;
  /** Sections that paper names in its header. */
  readonly contents: readonly PrintedSection[];
}

/** All that one language says. */
export interface LanguageText extends LanguageParts {
  readonly title: string;
  readonly running: string;
  readonly body: Html;
}

/** One file: its language as HTML, the others in it compressed. */
export function pageDocument(
  { lang, title, running, body: whole, samples, handout, contents }: LanguageText,
  { client: { script, style: common }, data, others }: {
    readonly client: { readonly script: string; readonly style: string };
    readonly data: ExploreData;
    readonly others: readonly LanguageText[];
  },
): string {
  const style = `${common}@page{@top-left{content:"${quoted(running)}"}}` +
    others.map((other) => runningHeader(other.running, other.lang)).join("") +
    [handout, ...others.map((other) => other.handout)].map((one) => one.style).join("") +
    [{ lang, running, contents }, ...others].map((one) => sectionPages(one.contents, one)).join("");
  const { body, drawings } = withoutSlimDrawings(String(whole));
  const texts = [
    packedText(`slim-${lang}`, drawings),
    ...others.map((other) => packedText(`text-${other.lang}`, `${other.title}\n${other.body}`)),
    ...[{ lang, samples, handout }, ...others].flatMap((one) => [
      ...one.samples === null ? [] : [packedText(`samples-${one.lang}`, String(one.samples))],
      packedText(`handout-${one.lang}`, String(one.handout.html)),
    ]),
  ];
  const policy = [
    "default-src 'none'",
    `script-src '${contentHash(script)}'`,
    `style-src '${contentHash(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return String(markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trustedHtml(policy)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${trustedHtml(style)}</style>
</head>
<body>
<div id="page">${trustedHtml(body)}</div>
<script type="application/json" id="explore-data">${trustedHtml(jsonScript(data))}</script>
${texts}<script>${trustedHtml(script)}</script>
</body>
</html>
`);
}

/**
 * Takes the drawings for telephones out of a text, as a list: other screens have no use for them, and as HTML they would be
 * a tenth of the file. The page's script puts them back where they are needed; without it the other drawings stay.
 */
function withoutSlimDrawings(text: string): { readonly body: string; readonly drawings: string } {
  const drawings: string[] = [];
  const body = text.replaceAll(/<div class="slim">(<svg.*?<\/svg>)<\/div>/gs, (_, drawing: string) => {
    drawings.push(drawing);
    return `<div class="slim" data-slim="${drawings.length - 1}"></div>`;
  });
  return { body, drawings: JSON.stringify(drawings) };
}

/** A text that the page's script unpacks when it is asked for. */
function packedText(id: string, text: string): Html {
  return markup`<script type="text/plain" id="${id}">${packed(text)}</script>\n`;
}

/** The title along printed pages, while the page is in a language. */
function runningHeader(title: string, lang: Language): string {
  const name = `text-${lang}`;
  return `@page ${name}{@top-left{content:"${quoted(title)}";font:8pt sans-serif;color:${MUTED_INK}}}` +
    `@media print{html[lang="${lang}"] body{page:${name}}}`;
}

function contentHash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** JSON that no text in it can end early. */
function jsonScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function packed(text: string): string {
  return deflateRawSync(text, { level: 9 }).toString("base64");
}
