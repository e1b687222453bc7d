import { MUTED_INK } from "../figures/palette.ts";
import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { type Language, LANGUAGES } from "../data/language.ts";
import { bundleClient } from "./bundle_client.ts";
import type { ExploreData } from "./explore_data.ts";
import { type Html, markup, trustedHtml } from "../rendering/markup.ts";
import { makeExploreData } from "./make_explore_data.ts";
import type { PageContent } from "./page_content.ts";
import { openPageBuilder, type PageSection, type PlacedPresentation } from "./page_builder.ts";
import { pageSections } from "./page_sections.ts";
import { pageBody } from "./page_body.ts";
import { pageTitles } from "./page_title.ts";

/** The page, and what stands on it. */
export interface ReportPage {
  /** A complete HTML file. */
  readonly html: string;
  /** Figures and tables on it, in the order of the page. */
  readonly placed: readonly PlacedPresentation[];
}

/** Bytes that the page must never exceed: more is not passed on by mail. A questionnaire of thirty charts takes some 300,000. */
export const LARGEST_PAGE = 10_000_000;

/**
 * The committee's page: one file that needs no network, no other file and no server.
 *
 * Japanese stands in it as HTML and can be read without scripts; other languages are in it compressed. The policy in its head allows
 * its own script and style sheet, by their hashes, and nothing else. The same content gives the same bytes.
 *
 * @throws {RangeError} when the page would be larger than {@linkcode LARGEST_PAGE}
 */
export async function renderReportPage(content: PageContent): Promise<ReportPage> {
  const [{ script, style: common }, data] = await Promise.all([bundleClient(), makeExploreData(content)]);
  const titles = pageTitles(content, "ja");
  const first = await languageBody(content, data, "ja");
  const others: Html[] = [];
  let style = `${common}@page{@top-left{content:"${quoted(titles.running)}"}}`;
  for (const lang of LANGUAGES.filter((lang) => lang !== "ja")) {
    const { title, running } = pageTitles(content, lang);
    const { body } = await languageBody(content, data, lang);
    style += runningHeader(running, lang);
    others.push(markup`<script type="text/plain" id="text-${lang}">${packed(`${title}\n${body}`)}</script>\n`);
  }
  const policy = [
    "default-src 'none'",
    `script-src '${contentHash(script)}'`,
    `style-src '${contentHash(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const html = String(markup`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trustedHtml(policy)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${titles.title}</title>
<style>${trustedHtml(style)}</style>
</head>
<body>
<div id="page">${first.body}</div>
<script type="application/json" id="explore-data">${trustedHtml(jsonScript(data))}</script>
${others}<script>${trustedHtml(script)}</script>
</body>
</html>
`);
  const size = new TextEncoder().encode(html).length;
  if (size > LARGEST_PAGE) {
    throw new RangeError(
      `Cannot write the page as it must have at most ${LARGEST_PAGE} bytes: current value is ${size}`,
    );
  }
  return { html, placed: first.placed };
}

async function languageBody(content: PageContent, data: ExploreData, lang: Language) {
  const page = openPageBuilder(lang);
  const sections: PageSection[] = [];
  for (const build of pageSections(content, data)) {
    const section = await build(page);
    if (section !== null) sections.push(section);
  }
  const body: Html = pageBody(sections, { content, lang });
  return { body, placed: page.placed };
}

/** The title along printed pages, while the page is in a language. */
function runningHeader(title: string, lang: Language): string {
  const name = `text-${lang}`;
  return `@page ${name}{@top-left{content:"${quoted(title)}";font:8pt sans-serif;color:${MUTED_INK}}}` +
    `@media print{html[lang="${lang}"] body{page:${name}}}`;
}

/** Text between quotation marks of a style sheet: it must not end there, nor end the sheet. */
function quoted(text: string): string {
  return text.replaceAll(/["\\<\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
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
